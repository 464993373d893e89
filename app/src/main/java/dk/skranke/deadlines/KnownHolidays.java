package dk.skranke.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dk.skranke.calendars.HolidaySource;
import dk.skranke.shared.Language;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * The holidays that deadlines are computed with, for everybody who counts working time; and those of other countries,
 * for whose law we compute no deadlines.
 */
final class KnownHolidays implements HolidaySource {

    private record PlaceYear(String place, int year) {}

    private final Holidays holidays;
    private final ConcurrentMap<PlaceYear, Map<LocalDate, String>> abroad = new ConcurrentHashMap<>();

    KnownHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public Map<LocalDate, String> holidays(String place, int year) {
        return holidays.places()
                .find(place)
                .map(it -> holidays.of(it, year))
                .orElseGet(() -> abroad.computeIfAbsent(new PlaceYear(place, year), KnownHolidays::ofCountry));
    }

    private static Map<LocalDate, String> ofCountry(PlaceYear it) {
        if (!countries().contains(it.place())) return Map.of();
        var manager =
                HolidayManager.getInstance(ManagerParameters.create(it.place().toLowerCase(Locale.ROOT)));
        var days = new HashMap<LocalDate, String>();
        for (Holiday day : manager.getHolidays(Year.of(it.year()))) days.put(day.getDate(), day.getDescription());
        return Map.copyOf(days);
    }

    @Override
    public List<Named> places(Language language) {
        var collator = Collator.getInstance(language.locale());
        var own = holidays.places().all().stream()
                .filter(it -> it.closed().isEmpty())
                .map(it -> new Named(it.code(), it.name(language)));
        var others = countries().stream()
                .filter(it -> holidays.places().find(it).isEmpty())
                .map(it -> new Named(it, Locale.of("", it).getDisplayCountry(language.locale())));
        return Stream.concat(own, others)
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .toList();
    }

    @Override
    public boolean knows(String place) {
        return holidays.places().find(place).isPresent() || countries().contains(place);
    }

    private static List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(it -> it.toUpperCase(Locale.ROOT))
                .filter(it -> it.matches("[A-Z]{2}"))
                .sorted()
                .toList();
    }
}
