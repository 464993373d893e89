package dk.skranke.recurring;

import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.knowledge.Circle;
import dk.skranke.knowledge.Placeholder;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.recurring.pages.Coming;
import dk.skranke.recurring.pages.SeriesForm;
import dk.skranke.shared.Refused;
import dk.skranke.templates.OfTicket;
import dk.skranke.templates.PatternForms;
import dk.skranke.templates.Sharing;
import dk.skranke.templates.Templates;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a series: filled from what there is, or from what was typed. */
@Component
class SeriesForms {

    private static final int SHOWN = 5;

    private final PatternForms patterns;
    private final OfTicket ofTicket;
    private final Templates templates;
    private final Calendars calendars;
    private final Directory directory;
    private final Foretelling foretelling;
    private final Clock clock;

    SeriesForms(
            PatternForms patterns,
            OfTicket ofTicket,
            Templates templates,
            Calendars calendars,
            Directory directory,
            Foretelling foretelling,
            Clock clock) {
        this.patterns = patterns;
        this.ofTicket = ofTicket;
        this.templates = templates;
        this.calendars = calendars;
        this.directory = directory;
        this.foretelling = foretelling;
        this.clock = clock;
    }

    /**
     * @param ticket one to repeat
     * @param template one to file by
     */
    SeriesForm empty(@Nullable TicketId ticket, String template, Member me) {
        var tomorrow = LocalDate.now(clock.withZone(directory.zone())).plusDays(1);
        var typed = new HashMap<>(Map.of(
                "freq",
                "MONTHLY",
                "interval",
                "1",
                "monthDay",
                Integer.toString(tomorrow.getDayOfMonth()),
                "starts",
                tomorrow.toString(),
                "time",
                "09:00",
                "zone",
                directory.zone().getId(),
                "ends",
                "NEVER",
                "shift",
                calendars.all().isEmpty() ? Shift.NONE.name() : Shift.AFTER.name(),
                "template",
                template,
                "circle",
                Circle.MINE.name()));
        if (ticket != null) typed.putAll(PatternForms.typed(ofTicket.pattern(ticket, me)));
        return form(null, typed, Map.of(), Map.of(), me);
    }

    SeriesForm of(Series it, Member me) {
        var typed = new HashMap<>(PatternForms.typed(it.pattern()));
        typed.putAll(it.asked());
        typed.putAll(Sharing.typed(it.circle(), it.team()));
        typed.put("name", it.name());
        typed.put(
                "template",
                it.template() == null ? "" : Long.toString(it.template().value()));
        typed.put("starts", it.rhythm().starts().toString());
        typed.put("time", it.rhythm().at().toString());
        typed.put("zone", it.rhythm().zone().getId());
        typed.put("shift", it.rhythm().shift().name());
        typed.put(
                "calendar",
                it.calendar() == null ? "" : Long.toString(it.calendar().value()));
        return form(it.id(), typed, it.pattern().answers(), Map.of(), me);
    }

    SeriesForm form(
            @Nullable SeriesId id,
            Map<String, String> typed,
            Map<String, String> answers,
            Map<String, Refused> wrong,
            Member me) {
        return new SeriesForm(
                id == null ? null : id.value(),
                patterns.form(typed, answers, wrong),
                templates.of(me),
                calendars.all(),
                ahead(typed, me),
                mine(me),
                me.administrator(),
                typed.containsKey("show"),
                Placeholder.written(me.language(), Placeholder.TODAY, Placeholder.ME));
    }

    /** What follows from what was typed; nothing where that cannot be told. */
    private List<Coming> ahead(Map<String, String> typed, Member me) {
        var rhythm = RhythmReading.read(typed, new LinkedHashMap<>());
        if (rhythm == null) return List.of();
        var calendar = calendars.all().stream()
                .map(WorkingCalendar::id)
                .filter(it -> Long.toString(it.value()).equals(typed.get("calendar")))
                .findFirst()
                .or(() -> calendars.all().stream().map(WorkingCalendar::id).findFirst());
        try {
            return foretelling.next(rhythm, calendar.orElse(null), null, SHOWN, me.language());
        } catch (Refused _) {
            return List.of();
        }
    }

    private List<Team> mine(Member me) {
        return directory.teams().stream()
                .filter(team -> me.teams().contains(team.id()))
                .toList();
    }
}
