package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The holidays that we compute with, held against a table of our own. */
class HolidaysTest {

    private static final Holidays HOLIDAYS = Holidays.read();

    @ParameterizedTest
    @MethodSource("places")
    void each_day_of_each_year_is_what_the_table_says(Place place) {
        var different = IntStream.rangeClosed(
                        HOLIDAYS.years().first(), HOLIDAYS.years().last())
                .boxed()
                .flatMap(year -> days(year)
                        .filter(it -> HOLIDAYS.of(place, year).containsKey(it) != Walker.holiday(it, place.code())));

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1991-03-31", "1995-04-16", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2023-04-09", "2024-03-31",
        "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"
    })
    void the_table_knows_easter(LocalDate easter) {
        assertThat(Walker.easter(easter.getYear())).isEqualTo(easter);
    }

    static Stream<Place> places() {
        return HOLIDAYS.places().all().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void each_place_is_found_as_it_is_written_and_has_a_name_and_named_holidays(Place it) {
        assertThat(HOLIDAYS.places().find(it.code().toLowerCase(java.util.Locale.ROOT)))
                .contains(it);
        for (var language : dk.skranke.shared.Language.values()) {
            assertThat(it.name(language)).isNotBlank();
            IntStream.of(2017, 2023, 2025, 2028)
                    .mapToObj(year -> HOLIDAYS.of(it, year))
                    .flatMap(year -> year.values().stream())
                    .forEach(name -> assertThat(dk.skranke.web.Text.in(language, "deadlines.off." + name))
                            .isNotBlank());
        }
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
