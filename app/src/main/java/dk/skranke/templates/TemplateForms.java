package dk.skranke.templates;

import dk.skranke.knowledge.Circle;
import dk.skranke.knowledge.Placeholder;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.templates.pages.TemplateForm;
import dk.skranke.templates.pages.TemplateList;
import dk.skranke.ticketing.TicketId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of templates. */
@Component
class TemplateForms {

    private static final int LONGEST_NAME = 80;

    /** Either what was typed, or what is wrong with it by the name of the field. */
    record Read(Templates.@Nullable Details details, Map<String, Refused> wrong) {}

    private final Templates templates;
    private final PatternReading reading;
    private final PatternForms patterns;
    private final OfTicket ofTicket;
    private final Lacks lacks;
    private final Directory directory;

    TemplateForms(
            Templates templates,
            PatternReading reading,
            PatternForms patterns,
            OfTicket ofTicket,
            Lacks lacks,
            Directory directory) {
        this.templates = templates;
        this.reading = reading;
        this.patterns = patterns;
        this.ofTicket = ofTicket;
        this.lacks = lacks;
        this.directory = directory;
    }

    TemplateList list(Member me) {
        return new TemplateList(templates.of(me).stream()
                .map(it -> new TemplateList.Row(
                        it.id().value(),
                        it.name(),
                        it.pattern().title(),
                        it.circle().name().toLowerCase(Locale.ROOT),
                        it.team() == null ? "" : directory.team(it.team()).name(),
                        lacks.of(it.pattern(), me.language())))
                .toList());
    }

    TemplateForm empty(@Nullable TicketId ticket, Member me) {
        var typed = new HashMap<>(Map.of("circle", Circle.MINE.name()));
        if (ticket == null) return form(null, typed, Map.of(), Map.of(), me);
        var pattern = ofTicket.pattern(ticket, me);
        typed.putAll(PatternForms.typed(pattern));
        typed.put(
                "name",
                pattern.title()
                        .substring(0, Math.min(LONGEST_NAME, pattern.title().length())));
        return form(null, typed, pattern.answers(), Map.of(), me);
    }

    TemplateForm of(Template it, Member me) {
        var typed = new HashMap<>(PatternForms.typed(it.pattern()));
        typed.putAll(Sharing.typed(it.circle(), it.team()));
        typed.put("name", it.name());
        return form(it, typed, it.pattern().answers(), Map.of(), me);
    }

    TemplateForm form(
            @Nullable Template it,
            Map<String, String> typed,
            Map<String, String> answers,
            Map<String, Refused> wrong,
            Member me) {
        return new TemplateForm(
                it == null ? null : it.id().value(),
                patterns.form(typed, answers, wrong),
                it == null || it.keptBy(me),
                me.administrator(),
                it == null ? List.of() : lacks.of(it.pattern(), me.language()),
                directory.teams().stream()
                        .filter(team -> me.teams().contains(team.id()))
                        .toList(),
                typed.containsKey("show"),
                Placeholder.written(me.language(), Placeholder.TODAY, Placeholder.ME));
    }

    Read read(Map<String, String> typed, Map<String, String> answers, Member me) {
        var wrong = new LinkedHashMap<String, Refused>();
        var name = PatternReading.line(typed, "name");
        if (name.isEmpty()) wrong.put("name", new Refused("templates.no-name"));
        if (name.length() > LONGEST_NAME) wrong.put("name", new Refused("templates.long", LONGEST_NAME, name.length()));
        var sharing = Sharing.read(typed, wrong, me);
        var pattern = reading.of(typed, answers, wrong);
        if (wrong.isEmpty()
                && pattern.title().isEmpty()
                && pattern.text().isEmpty()
                && pattern.points().isEmpty()) wrong.put("title", new Refused("templates.nothing"));
        return new Read(
                wrong.isEmpty() ? new Templates.Details(name, sharing.circle(), sharing.team(), pattern) : null, wrong);
    }
}
