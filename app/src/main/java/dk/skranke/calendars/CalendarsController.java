package dk.skranke.calendars;

import dk.skranke.calendars.pages.CalendarForm;
import dk.skranke.calendars.pages.CalendarList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the office works, for administrators to see and change. */
@Controller
@RequestMapping("/administration/calendars")
class CalendarsController {

    private final Calendars calendars;
    private final HolidaySource holidays;
    private final Directory directory;

    CalendarsController(Calendars calendars, HolidaySource holidays, Directory directory) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.directory = directory;
    }

    @GetMapping
    CalendarList list(Member me) {
        me.mustAdministrate();
        var places = holidays.places(me.language());
        return new CalendarList(calendars.all().stream()
                .map(it -> new CalendarList.Row(
                        it.id().value(),
                        it.name(),
                        places.stream()
                                .filter(place -> place.code().equals(it.place()))
                                .map(HolidaySource.Named::name)
                                .findFirst()
                                .orElse(it.place()),
                        it.hours(),
                        it.closed().size()))
                .toList());
    }

    @GetMapping("/new")
    CalendarForm fresh(Member me) {
        me.mustAdministrate();
        var zone = directory.zone();
        var usual = new WorkingCalendar(new CalendarId(0), "", zone, "DK", Calendars.usualHours(), List.of());
        return form(null, CalendarDetails.of(usual), me, Map.of());
    }

    @GetMapping("/{id}")
    CalendarForm form(@PathVariable CalendarId id, Member me) {
        me.mustAdministrate();
        return form(id, CalendarDetails.of(calendars.time(id).calendar()), me, Map.of());
    }

    @PostMapping({"", "/{id}"})
    Object save(
            @PathVariable(required = false) @Nullable CalendarId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String hours1,
            @RequestParam(defaultValue = "") String hours2,
            @RequestParam(defaultValue = "") String hours3,
            @RequestParam(defaultValue = "") String hours4,
            @RequestParam(defaultValue = "") String hours5,
            @RequestParam(defaultValue = "") String hours6,
            @RequestParam(defaultValue = "") String hours7,
            @RequestParam(defaultValue = "") String closed,
            Member me) {
        me.mustAdministrate();
        var week = List.of(hours1, hours2, hours3, hours4, hours5, hours6, hours7);
        var details = new CalendarDetails(name, zone, place, week, closed);
        var errors = details.errors(holidays);
        if (!errors.isEmpty()) return form(id, details, me, errors);
        try {
            keep(id, details);
            return "redirect:/administration/calendars";
        } catch (Refused it) {
            return form(id, details, me, Map.of("name", it));
        }
    }

    private void keep(@Nullable CalendarId id, CalendarDetails it) {
        var zone = Objects.requireNonNull(it.zoneId());
        if (id == null) calendars.open(it.name(), zone, it.place(), it.openHours(), it.closedDays());
        else calendars.change(id, it.name(), zone, it.place(), it.openHours(), it.closedDays());
    }

    private CalendarForm form(@Nullable CalendarId id, CalendarDetails it, Member me, Map<String, Refused> errors) {
        return new CalendarForm(
                id == null ? null : id.value(),
                it.name(),
                it.zone(),
                it.place(),
                holidays.places(me.language()),
                it.hours(),
                it.closed(),
                errors);
    }
}
