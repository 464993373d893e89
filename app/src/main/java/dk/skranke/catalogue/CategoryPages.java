package dk.skranke.catalogue;

import static java.util.stream.Collectors.toMap;

import dk.skranke.catalogue.Definition.Kind;
import dk.skranke.catalogue.Definition.State;
import dk.skranke.catalogue.pages.CategoryEditor;
import dk.skranke.catalogue.pages.CategoryLibrary;
import dk.skranke.catalogue.pages.CategoryList;
import dk.skranke.catalogue.pages.CategoryList.Entry;
import dk.skranke.catalogue.pages.Spot;
import dk.skranke.configuration.Difference;
import dk.skranke.forms.Flaw;
import dk.skranke.forms.FormField;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the categories show. */
@Component
class CategoryPages {

    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Publishing publishing;
    private final Library library;
    private final Directory directory;
    private final Bodies bodies;
    private final InUse use;

    CategoryPages(
            Catalogue catalogue,
            Definitions definitions,
            Publishing publishing,
            Library library,
            Directory directory,
            Bodies bodies,
            InUse use) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.publishing = publishing;
        this.library = library;
        this.directory = directory;
        this.bodies = bodies;
        this.use = use;
    }

    CategoryLibrary library(String key, @Nullable String error, Member me) {
        var here = catalogue.everyCategory().stream()
                .filter(it -> it.form() != null)
                .map(Category::key)
                .toList();
        var ready = library.categories().stream()
                .map(it -> new CategoryLibrary.Ready(
                        it.key(),
                        it.name().in(me.language()),
                        it.hint().in(me.language()),
                        it.icon(),
                        it.questions().size(),
                        here.contains(it.key())))
                .toList();
        return new CategoryLibrary(list(me), ready, key, error);
    }

    CategoryEditor editor(String key, List<Flaw> refused, boolean saved, boolean used, Member me) {
        var draft = definitions.find(Kind.CATEGORY, key, State.DRAFT);
        var live = definitions.find(Kind.CATEGORY, key, State.LIVE);
        var category = category(key);
        if (draft.isEmpty() && category.isEmpty()) throw new NotFound();
        var plan = draft.map(it -> bodies.category(it.body()))
                .orElseGet(() -> category.orElseThrow().plan());
        var before = live.map(it -> bodies.tree(it.body()))
                .orElseGet(() ->
                        category.map(it -> bodies.tree(bodies.write(it.plan()))).orElse(null));
        var flaws = refused.isEmpty() && draft.isPresent() ? publishing.flaws(plan) : refused;
        return new CategoryEditor(
                list(me),
                plan,
                draft.isPresent(),
                live.map(Definition::number).orElse(0),
                catalogue.categories().stream().anyMatch(it -> it.key().equals(key)),
                category.map(it -> use.open(me).getOrDefault(it.id(), 0)).orElse(0),
                category.map(Category::team)
                        .map(it -> directory.team(it).name())
                        .orElse(null),
                directory.teams(),
                workflows(me),
                draft.map(it -> Difference.between(before, bodies.tree(it.body())))
                        .orElse(List.of()),
                flaws,
                !refused.isEmpty(),
                saved,
                used,
                new Spot(names(plan, me), me.language()));
    }

    private List<CategoryEditor.Choice> workflows(Member me) {
        return catalogue.liveWorkflows().stream()
                .map(it -> new CategoryEditor.Choice(
                        it,
                        catalogue
                                .liveWorkflow(it)
                                .map(catalogue::workflow)
                                .map(one -> one.name().in(me.language()))
                                .orElse(it)))
                .sorted(java.util.Comparator.comparing(
                        CategoryEditor.Choice::name,
                        java.text.Collator.getInstance(me.language().locale())))
                .toList();
    }

    private static Map<String, String> names(CategoryPlan plan, Member me) {
        return plan.questions().stream()
                .collect(toMap(FormField::key, it -> it.label().in(me.language()), (one, _) -> one));
    }

    /** What is being written or, where nothing is, what is in use. */
    CategoryPlan plan(String key) {
        return definitions
                .find(Kind.CATEGORY, key, State.DRAFT)
                .map(it -> bodies.category(it.body()))
                .or(() -> category(key).map(Category::plan))
                .orElseThrow(NotFound::new);
    }

    Optional<Category> category(String key) {
        return catalogue.everyCategory().stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
    }

    CategoryPlan ready(String key) {
        return library.categories().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean taken(String key) {
        return category(key).isPresent()
                || definitions.find(Kind.CATEGORY, key, State.DRAFT).isPresent();
    }

    private CategoryList list(Member me) {
        var open = use.open(me);
        var drafts = definitions.present(Kind.CATEGORY).stream()
                .filter(it -> it.state() == State.DRAFT)
                .collect(toMap(Definition::key, it -> bodies.category(it.body())));
        var offered = catalogue.categories().stream().map(Category::key).toList();
        var entries = new ArrayList<Entry>();
        for (var it : catalogue.everyCategory()) {
            var state = !offered.contains(it.key()) ? "off" : drafts.containsKey(it.key()) ? "changed" : "live";
            entries.add(new Entry(it.key(), it.name(me.language()), it.icon(), open.getOrDefault(it.id(), 0), state));
            drafts.remove(it.key());
        }
        drafts.forEach((key, it) -> entries.add(new Entry(key, it.name().in(me.language()), it.icon(), 0, "draft")));
        return new CategoryList(entries);
    }
}
