package dk.skranke.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The holidays of places, year by year: those that Jollyday knows, and what our own file adds. */
final class Holidays {

    private static final String ORIGIN = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

    private final Places places;
    private final Years years;
    private final String version;
    private final ConcurrentMap<PlaceYear, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

    private record PlaceYear(String place, int year) {}

    /** The years for which our holidays were checked. */
    record Years(int first, int last) {

        static Years of(String text) {
            var bounds = text.split("-");
            return new Years(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
        }

        boolean hold(LocalDate day) {
            return day.getYear() >= first && day.getYear() <= last;
        }
    }

    private Holidays(Places places, Years years, String version) {
        this.places = places;
        this.years = years;
        this.version = version;
    }

    static Holidays read() {
        var sheet = Sheet.resource("holidays.yaml");
        var holidays = new Holidays(
                Places.read(sheet),
                sheet.value("years", Years::of),
                "Jollyday " + jollyday() + ", Skranke " + sheet.text("version"));
        sheet.finish();
        return holidays;
    }

    Places places() {
        return places;
    }

    Years years() {
        return years;
    }

    /** Which data a computation was made with; another one when either source changes. */
    String version() {
        return version;
    }

    /** The names of the holidays by day, as in the texts: {@code good-friday}. */
    Map<LocalDate, String> of(Place place, int year) {
        return known.computeIfAbsent(new PlaceYear(place.code(), year), _ -> collect(place, year));
    }

    private Map<LocalDate, String> collect(Place place, int year) {
        var days = new HashMap<LocalDate, String>();
        // Two holidays on one day: the name that comes first stands.
        jollyday(place, year).stream()
                .sorted(Comparator.comparing(Holidays::name).reversed())
                .forEach(it -> days.put(it.getDate(), name(it)));
        var ofState = Map.copyOf(days);
        for (var it : place.own()) add(it, year, ofState, days);
        for (var it : place.closed()) add(it, year, ofState, days);
        return Map.copyOf(days);
    }

    private static void add(Recurring it, int year, Map<LocalDate, String> ofState, Map<LocalDate, String> days) {
        var day = it.in(year, ofState);
        if (day != null) days.putIfAbsent(day, it.name());
    }

    private static Set<Holiday> jollyday(Place place, int year) {
        var calendar = place.country() == Country.DE ? HolidayCalendar.GERMANY : HolidayCalendar.DENMARK;
        var manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
        return place.state() == null
                ? manager.getHolidays(Year.of(year))
                : manager.getHolidays(Year.of(year), place.state());
    }

    private static String name(Holiday it) {
        var key = it.getPropertiesKey();
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String jollyday() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Holidays.class.getResourceAsStream(ORIGIN), ORIGIN)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }

    /** Days that are holidays in some municipalities of this state only. */
    List<String> elsewhereOn(LocalDate day, Place place) {
        var here = of(place, day.getYear());
        return places.elsewhereIn(place).stream()
                .filter(it -> day.equals(it.in(day.getYear(), here)) && !here.containsKey(day))
                .map(Recurring::name)
                .toList();
    }
}
