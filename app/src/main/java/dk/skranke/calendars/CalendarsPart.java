package dk.skranke.calendars;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Unfit;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calendars with their hours and the office's own closed days, written as their form has them. */
@Component
@Order(15)
class CalendarsPart extends ConfigurationPart<CalendarsPart.Entry> {

    record Entry(String name, String zone, String place, Map<DayOfWeek, String> hours, List<String> closed) {

        static Entry of(WorkingCalendar it) {
            var typed = CalendarDetails.of(it);
            var hours = new LinkedHashMap<DayOfWeek, String>();
            for (var day : DayOfWeek.values()) {
                var stretches = typed.hours().get(day.getValue() - 1);
                if (!stretches.isEmpty()) hours.put(day, stretches);
            }
            return new Entry(
                    it.name(),
                    it.zone().getId(),
                    it.place(),
                    hours,
                    typed.closed().lines().toList());
        }

        CalendarDetails typed() {
            var week = new ArrayList<String>();
            for (var day : DayOfWeek.values()) week.add(hours.getOrDefault(day, ""));
            return new CalendarDetails(name, zone, place, week, String.join("\n", closed));
        }
    }

    private final Calendars calendars;
    private final HolidaySource holidays;

    CalendarsPart(Calendars calendars, HolidaySource holidays) {
        super("calendars", "calendars.calendars", Entry.class, "name");
        this.calendars = calendars;
        this.holidays = holidays;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return calendars.all().stream().map(Entry::of).toList();
    }

    @Override
    protected void use(Entry entry, Member me) {
        var it = entry.typed();
        Unfit.unless(inText(it.errors(holidays)));
        var zone = Objects.requireNonNull(it.zoneId());
        calendars.all().stream()
                .filter(one -> one.name().equals(it.name()))
                .findFirst()
                .ifPresentOrElse(
                        one -> calendars.change(one.id(), it.name(), zone, it.place(), it.openHours(), it.closedDays()),
                        () -> calendars.open(it.name(), zone, it.place(), it.openHours(), it.closedDays()));
    }

    /** The form numbers the days, the text names them. */
    private static Map<String, Refused> inText(Map<String, Refused> errors) {
        var all = new LinkedHashMap<String, Refused>();
        errors.forEach((field, it) ->
                all.put(field.startsWith("hours") ? "hours." + DayOfWeek.of(field.charAt(5) - '0') : field, it));
        return all;
    }
}
