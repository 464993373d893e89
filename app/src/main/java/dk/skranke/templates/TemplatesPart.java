package dk.skranke.templates;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Priority;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The templates of the office and of its teams; not those that name somebody or a matter. */
@Component
@Order(45)
class TemplatesPart extends PartlyCarried<TemplatesPart.Entry> {

    /**
     * @param team whose it is; null for the office's
     * @param goesTo the team of the ticket
     * @param points as the form writes them, a line for each
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            @Nullable String team,
            String name,
            @Nullable String category,
            @Nullable String goesTo,
            @Nullable Priority priority,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<String> tags,
            @Nullable String step,
            @Nullable Integer dueIn,
            @Nullable List<String> points,
            @Nullable Map<String, String> answers) {

        Entry {
            title = requireNonNullElse(title, "");
            text = requireNonNullElse(text, "");
            step = requireNonNullElse(step, "");
            tags = requireNonNullElse(tags, List.of());
            points = requireNonNullElse(points, List.of());
            answers = requireNonNullElse(answers, Map.of());
        }
    }

    private final Templates templates;
    private final PatternReading reading;
    private final Catalogue catalogue;
    private final Speaking speaking;

    TemplatesPart(Templates templates, PatternReading reading, Catalogue catalogue, Speaking speaking) {
        super("templates", "templates.all", Entry.class, "team", "name");
        this.templates = templates;
        this.reading = reading;
        this.catalogue = catalogue;
        this.speaking = speaking;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        return shared(me).stream()
                .map(it -> new Kept<>(label(entry(it)), Optional.of(entry(it)).filter(_ -> carried(it.pattern()))))
                .sorted(Comparator.comparing(Kept::called))
                .toList();
    }

    private static boolean carried(Pattern it) {
        return it.assignee() == null && it.matter().isEmpty();
    }

    private Entry entry(Template it) {
        var pattern = it.pattern();
        return new Entry(
                speaking.name(it.team()),
                it.name(),
                pattern.category() == null
                        ? null
                        : catalogue.category(pattern.category()).key(),
                speaking.name(pattern.team()),
                pattern.priority(),
                pattern.title(),
                pattern.text(),
                pattern.tags(),
                pattern.step(),
                pattern.dueIn(),
                pattern.points().stream().map(PlannedPoint::written).toList(),
                new TreeMap<>(pattern.answers()));
    }

    @Override
    protected void use(Entry it, Member me) {
        var wrong = new LinkedHashMap<String, Refused>();
        if (it.name().isBlank()) wrong.put("name", new Refused("templates.no-name"));
        var pattern = reading.of(typed(it), requireNonNullElse(it.answers(), Map.of()), wrong);
        Unfit.unless(wrong);
        var team = speaking.team("team", it.team());
        var details = new Templates.Details(it.name(), team == null ? Circle.OFFICE : Circle.TEAM, team, pattern);
        var now = shared(me).stream()
                .filter(one -> one.name().equals(it.name()) && Objects.equals(one.team(), team))
                .findFirst();
        speaking.forTeams(me, all -> {
            now.ifPresentOrElse(one -> templates.change(one.id(), details, all), () -> templates.add(details, all));
            return details;
        });
    }

    /** As the form carries it. */
    private Map<String, String> typed(Entry it) {
        var typed = new HashMap<String, String>();
        if (it.category() != null) typed.put("category", Long.toString(category(it.category())));
        if (it.goesTo() != null)
            typed.put(
                    "team", Long.toString(speaking.named("goesTo", it.goesTo()).value()));
        if (it.priority() != null) typed.put("priority", it.priority().name());
        typed.put("title", requireNonNullElse(it.title(), ""));
        typed.put("text", requireNonNullElse(it.text(), ""));
        typed.put("tags", String.join(", ", requireNonNullElse(it.tags(), List.of())));
        typed.put("next", requireNonNullElse(it.step(), ""));
        typed.put("dueIn", it.dueIn() == null ? "" : it.dueIn().toString());
        typed.put("points", String.join("\n", requireNonNullElse(it.points(), List.of())));
        return typed;
    }

    private long category(String key) {
        return catalogue
                .offered(key)
                .orElseThrow(() -> Unfit.missing("category", key))
                .id()
                .value();
    }

    private List<Template> shared(Member me) {
        return speaking.forTeams(
                me,
                all -> templates.of(all).stream()
                        .filter(it -> it.circle() != Circle.MINE)
                        .toList());
    }
}
