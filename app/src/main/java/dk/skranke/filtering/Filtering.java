package dk.skranke.filtering;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.filtering.Known.Named;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads and writes filters with the names that this office gives to its teams, people and categories. */
@Component
public class Filtering {

    public static final int LONGEST = 1000;

    private static final Known NOTHING = new Known(List.of(), List.of(), List.of());

    /**
     * What the names were taken from, by which it is known whether they still are these.
     *
     * @param ever with the categories too that are not offered any more: what was kept names them, and old tickets bear them
     */
    private record Kept(List<Team> teams, List<Person> people, List<Category> categories, Known known, Known ever) {

        boolean isFrom(List<Team> teams, List<Person> people, List<Category> categories) {
            return this.teams == teams && this.people == people && this.categories == categories;
        }
    }

    private final Directory directory;
    private final Catalogue catalogue;
    private final Map<Language, Kept> kept = new ConcurrentHashMap<>();

    Filtering(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** @throws Mistake when something in it cannot be understood */
    public Filter read(String typed, Member me) {
        var text = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() > LONGEST) throw new Mistake(text, LONGEST, text.length(), "long", null, LONGEST);
        return understood(text, known(me), me);
    }

    /** What was kept may be longer than what was typed. */
    public Filter kept(String filter, Member me) {
        return understood(filter, ever(me), me);
    }

    /** For what asks by itself: names are read in the office's language, and nobody is "me". */
    public Filter kept(String filter) {
        return filter.isEmpty()
                ? Filter.EVERYTHING
                : new Reading(filter, Vocabulary.of(directory.language()), known(directory.language())).all();
    }

    /** Whether a filter means something else for each reader. */
    public static boolean personal(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Filtering::personal);
            case Filter.Any it -> it.parts().stream().anyMatch(Filtering::personal);
            case Filter.Not it -> personal(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it ->
                it.values().contains(new Value.Me()) || it.values().contains(new Value.Mark("followed"));
        };
    }

    /** Whether it asks for what other modules know, and only lists can ask them. */
    public static boolean forListsOnly(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Filtering::forListsOnly);
            case Filter.Any it -> it.parts().stream().anyMatch(Filtering::forListsOnly);
            case Filter.Not it -> forListsOnly(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it -> it.field().ofLists() || it.values().contains(new Value.Mark(Field.DEADLINE.key()));
        };
    }

    /** As it is shown and typed. */
    public String write(Filter filter, Member me) {
        return new Writing(Vocabulary.of(me.language()), ever(me)).of(filter);
    }

    /** As it is kept: numbers instead of names, whatever these will be tomorrow. */
    public String keep(Filter filter) {
        return new Writing(Vocabulary.KEPT, NOTHING).of(filter);
    }

    /** In a sentence each: what it names that is not in use any more, though old tickets bear it. */
    public List<String> gone(Filter filter, Member me) {
        return switch (filter) {
            case Filter.All it -> gone(it.parts(), me);
            case Filter.Any it -> gone(it.parts(), me);
            case Filter.Not it -> gone(it.part(), me);
            case Filter.Words _ -> List.of();
            case Filter.Test it ->
                it.values().stream()
                        .flatMap(value -> gone(value, me.language()).stream())
                        .toList();
        };
    }

    private List<String> gone(List<Filter> parts, Member me) {
        return parts.stream().flatMap(it -> gone(it, me).stream()).distinct().toList();
    }

    private Optional<String> gone(Value value, Language language) {
        return switch (value) {
            case Value.OfTeam it -> gone(directory.team(it.id()), language);
            case Value.OfPerson it -> gone(directory.person(it.id()), language);
            case Value.OfCategory it -> gone(catalogue.category(it.id()), language);
            case Value.Mark _, Value.Me _, Value.Nothing _, Value.Text _, Value.Day _, Value.Away _ -> Optional.empty();
        };
    }

    private static Optional<String> gone(Team it, Language language) {
        return it.active() ? Optional.empty() : Optional.of(Text.in(language, "filtering.gone.team", it.name()));
    }

    private static Optional<String> gone(Person it, Language language) {
        return it.active() ? Optional.empty() : Optional.of(Text.in(language, "filtering.gone.person", it.name()));
    }

    private Optional<String> gone(Category it, Language language) {
        return catalogue.offered(it.key()).isPresent()
                ? Optional.empty()
                : Optional.of(Text.in(language, "filtering.gone.category", it.name(language)));
    }

    private static Filter understood(String text, Known known, Member me) {
        return text.isEmpty() ? Filter.EVERYTHING : new Reading(text, Vocabulary.of(me.language()), known).all();
    }

    /** Guests learn no names from what they mistype. */
    private Known known(Member me) {
        return me.guest() ? NOTHING : known(me.language());
    }

    private Known ever(Member me) {
        return me.guest() ? NOTHING : names(me.language()).ever();
    }

    private Known known(Language language) {
        return names(language).known();
    }

    private Kept names(Language language) {
        var teams = directory.everyTeam();
        var people = directory.everybody();
        var categories = catalogue.everyCategory();
        return kept.compute(
                language,
                (_, before) -> before != null && before.isFrom(teams, people, categories)
                        ? before
                        : names(teams, people, categories, language));
    }

    private Kept names(List<Team> teams, List<Person> people, List<Category> categories, Language language) {
        var known = known(teams, people, catalogue.categories(), language);
        var before = categories.stream()
                .map(it -> named(it, language))
                .filter(it -> known.categories().stream().noneMatch(one -> one.called(it.name())));
        var ever = new Known(
                known.teams(),
                known.people(),
                Stream.concat(known.categories().stream(), before).toList());
        return new Kept(teams, people, categories, known, ever);
    }

    private static Known known(List<Team> teams, List<Person> people, List<Category> categories, Language language) {
        return new Known(
                teams.stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                people.stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                categories.stream().map(it -> named(it, language)).toList());
    }

    private static Named named(Category category, Language language) {
        var names = Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                .map(category::name)
                .distinct()
                .toList();
        return new Named(category.id().value(), names);
    }
}
