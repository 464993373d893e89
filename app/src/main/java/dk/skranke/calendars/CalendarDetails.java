package dk.skranke.calendars;

import dk.skranke.shared.Refused;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a form says about a calendar: seven lines of hours, and a line for each closed day. */
record CalendarDetails(String name, String zone, String place, List<String> hours, String closed) {

    private static final int MOST_CLOSED = 200;

    CalendarDetails {
        name = name.strip();
        closed = closed.replace("\r\n", "\n").strip();
        hours = IntStream.range(0, 7)
                .mapToObj(hours.size() == 7 ? hours::get : _ -> "")
                .map(String::strip)
                .toList();
    }

    static CalendarDetails of(WorkingCalendar it) {
        return new CalendarDetails(
                it.name(),
                it.zone().getId(),
                it.place(),
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> String.join(
                                ", ",
                                it.hours().stream()
                                        .filter(hours -> hours.day().getValue() == day)
                                        .map(OpenHours::written)
                                        .toList()))
                        .toList(),
                String.join("\n", it.closed().stream().map(ClosedDay::written).toList()));
    }

    Map<String, Refused> errors(HolidaySource holidays) {
        var errors = new LinkedHashMap<String, Refused>();
        if (name.isEmpty() || name.length() > 80) errors.put("name", new Refused("calendars.name-needed"));
        if (zoneId() == null) errors.put("zone", new Refused("calendars.zone-unknown", zone));
        if (!holidays.knows(place)) errors.put("place", new Refused("calendars.place-unknown", place));
        for (var day : DayOfWeek.values()) {
            var read = hours(day);
            if (read == null) errors.put("hours" + day.getValue(), new Refused("calendars.hours-unreadable"));
            else if (overlapping(read)) errors.put("hours" + day.getValue(), new Refused("calendars.hours-overlap"));
        }
        if (errors.keySet().stream().noneMatch(it -> it.startsWith("hours"))
                && openHours().isEmpty()) errors.put("hours1", new Refused("calendars.no-hours"));
        var lines = lines();
        if (lines.size() > MOST_CLOSED) errors.put("closed", new Refused("calendars.too-many-closed", MOST_CLOSED));
        for (var i = 0; i < lines.size() && !errors.containsKey("closed"); i++) {
            if (ClosedDay.read(lines.get(i)) == null)
                errors.put("closed", new Refused("calendars.closed-unreadable", i + 1, lines.get(i)));
        }
        return errors;
    }

    @Nullable
    ZoneId zoneId() {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    List<OpenHours> openHours() {
        var all = new ArrayList<OpenHours>();
        for (var day : DayOfWeek.values()) {
            var read = hours(day);
            if (read != null) all.addAll(read);
        }
        return all;
    }

    /** The last line about a day counts. */
    List<ClosedDay> closedDays() {
        var days = new LinkedHashMap<String, ClosedDay>();
        for (var line : lines()) {
            var it = ClosedDay.read(line);
            if (it != null) days.put(it.day() + " " + it.yearly(), it);
        }
        return List.copyOf(days.values());
    }

    private List<String> lines() {
        return closed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private @Nullable List<OpenHours> hours(DayOfWeek day) {
        var text = hours.get(day.getValue() - 1);
        var all = new ArrayList<OpenHours>();
        if (text.isEmpty()) return all;
        for (var stretch : text.split("[,;]")) {
            var ends = stretch.split("[-–]", -1);
            var opens = ends.length == 2 ? Minutes.read(ends[0]) : null;
            var closes = ends.length == 2 ? Minutes.read(ends[1]) : null;
            if (opens == null || closes == null || opens >= closes) return null;
            all.add(new OpenHours(day, opens, closes));
        }
        return all;
    }

    private static boolean overlapping(List<OpenHours> all) {
        return IntStream.range(0, all.size())
                .anyMatch(i -> all.subList(0, i).stream().anyMatch(all.get(i)::overlaps));
    }
}
