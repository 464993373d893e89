package dk.skranke.recurring;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.templates.Lacks;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.PatternReading;
import dk.skranke.templates.Sharing;
import dk.skranke.templates.TemplateId;
import dk.skranke.templates.Templates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a series. */
@Component
class SeriesReading {

    private static final int LONGEST_NAME = 80;

    /** Either what was typed, or what is wrong with it by the name of the field. */
    record Read(@Nullable SeriesDetails details, Map<String, Refused> wrong) {}

    private final PatternReading patterns;
    private final Templates templates;
    private final Lacks lacks;
    private final Calendars calendars;
    private final Ahead ahead;

    SeriesReading(PatternReading patterns, Templates templates, Lacks lacks, Calendars calendars, Ahead ahead) {
        this.patterns = patterns;
        this.templates = templates;
        this.lacks = lacks;
        this.calendars = calendars;
        this.ahead = ahead;
    }

    Read of(Map<String, String> typed, Map<String, String> answers, Member me) {
        var wrong = new LinkedHashMap<String, Refused>();
        var rhythm = RhythmReading.read(typed, wrong);
        var calendar = calendar(typed, wrong);
        if (rhythm != null) check(rhythm, calendar, wrong);
        var template = template(typed, wrong, me);
        var pattern = patterns.of(typed, answers, wrong);
        var whole = template == null
                ? pattern
                : pattern.over(templates.find(template, me).pattern());
        mustBeWhole(whole, wrong, me);
        var sharing = Sharing.read(typed, wrong, me);
        var name = name(typed, whole, wrong);
        if (!wrong.isEmpty() || rhythm == null) return new Read(null, wrong);
        return new Read(new SeriesDetails(name, sharing, template, pattern, asked(typed), rhythm, calendar), wrong);
    }

    /** What the form has typed about the rule, for it to ask again. */
    private static Map<String, String> asked(Map<String, String> typed) {
        return RhythmReading.FIELDS.stream()
                .filter(typed::containsKey)
                .collect(Collectors.toMap(it -> it, it -> Objects.requireNonNull(typed.get(it))));
    }

    private void check(Rhythm rhythm, @Nullable CalendarId calendar, Map<String, Refused> wrong) {
        try {
            ahead.check(rhythm, calendar);
        } catch (Refused no) {
            wrong.put("freq", no);
        }
    }

    private @Nullable CalendarId calendar(Map<String, String> typed, Map<String, Refused> wrong) {
        if (typed.getOrDefault("shift", "NONE").equals("NONE")) return null;
        var all = calendars.all();
        var chosen = all.stream()
                .filter(it -> Long.toString(it.id().value()).equals(typed.get("calendar")))
                .findFirst()
                .or(() -> all.stream().findFirst());
        if (chosen.isEmpty()) wrong.put("shift", new Refused("recurring.no-calendar"));
        return chosen.map(it -> it.id()).orElse(null);
    }

    private @Nullable TemplateId template(Map<String, String> typed, Map<String, Refused> wrong, Member me) {
        var chosen = typed.getOrDefault("template", "");
        if (chosen.isBlank()) return null;
        try {
            if (chosen.matches("\\d{1,18}"))
                return templates
                        .find(new TemplateId(Long.parseLong(chosen)), me)
                        .id();
        } catch (NotFound _) {
            // told below
        }
        wrong.put("template", new Refused("recurring.template-gone"));
        return null;
    }

    private void mustBeWhole(Pattern it, Map<String, Refused> wrong, Member me) {
        if (it.category() == null) wrong.putIfAbsent("category", new Refused("templates.choose-category"));
        if (it.title().isEmpty()) wrong.putIfAbsent("title", new Refused("templates.no-title"));
        lacks.of(it, me.language()).stream().findFirst().ifPresent(no -> wrong.putIfAbsent("template", no));
    }

    private static String name(Map<String, String> typed, Pattern it, Map<String, Refused> wrong) {
        var name = typed.getOrDefault("name", "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty())
            name = it.title().substring(0, Math.min(LONGEST_NAME, it.title().length()));
        if (name.length() > LONGEST_NAME) wrong.put("name", new Refused("templates.long", LONGEST_NAME, name.length()));
        return name;
    }
}
