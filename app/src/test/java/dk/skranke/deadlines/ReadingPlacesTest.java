package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places and holidays are read anew in each test: what was read once for all would hide that it is read wrongly. */
class ReadingPlacesTest {

    private static final String PLACES = """
            places:
              - {code: DE-BY, state: by}
              - {code: DE-BE, state: be}
              - {code: DK}
              - {code: DK-COURT, closed: [12-24 christmas-eve]}
            municipalities:
              - {state: DE-BY, own: [08-15 assumption-day], names: [Weiden, München]}
              - {state: DE-BY, own: [08-08 peace, 08-15 assumption-day], names: [Augsburg]}
              - {state: DE-BY, own: [], names: [Hof]}
            """;

    @Test
    void a_place_is_what_stands_in_the_file() {
        var places = read(PLACES);

        assertThat(places.all())
                .extracting(Place::code)
                .containsExactly(
                        "DE-BY",
                        "DE-BE",
                        "DK",
                        "DK-COURT",
                        "DE-BY/Weiden",
                        "DE-BY/München",
                        "DE-BY/Augsburg",
                        "DE-BY/Hof");
        assertThat(place(places, "DE-BY")).isEqualTo(new Place("DE-BY", Country.DE, "by", null, List.of(), List.of()));
        assertThat(place(places, "DK")).isEqualTo(new Place("DK", Country.DK, null, null, List.of(), List.of()));
        assertThat(place(places, "DK-COURT").closed())
                .containsExactly(new Recurring.Fixed("christmas-eve", MonthDay.of(12, 24)));
        assertThat(place(places, "DE-BY/Weiden"))
                .isEqualTo(new Place(
                        "DE-BY/Weiden",
                        Country.DE,
                        "by",
                        "Weiden",
                        List.of(new Recurring.Fixed("assumption-day", MonthDay.of(8, 15))),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE-BY/München", "de-by-muenchen", " DE_BY_MÜNCHEN ", "de by  münchen", "DE-BY//Muenchen"})
    void a_place_is_found_however_it_is_written(String name) {
        assertThat(read(PLACES).find(name)).map(Place::municipality).contains("München");
    }

    @Test
    void each_umlaut_is_two_letters_too_and_what_is_not_there_is_not_found() {
        var places = read(PLACES + "  - {state: DE-BY, own: [], names: [Fürth, Göda, Räckelwitz]}\n");

        assertThat(places.find("DE-BY-FUERTH")).isPresent();
        assertThat(places.find("de-by-goeda")).isPresent();
        assertThat(places.find("DE/BY/Raeckelwitz")).isPresent();
        assertThat(places.find("DE-BY-Fuerth-West")).isEmpty();
        assertThat(places.find("")).isEmpty();
    }

    @Test
    void the_same_place_does_not_stand_twice_under_any_spelling() {
        assertThatThrownBy(() -> read(PLACES + "  - {state: DE-BY, own: [], names: [MUENCHEN]}\n"))
                .hasMessageContaining("twice: DE-BY/MUENCHEN");
    }

    @Test
    void what_nobody_asked_for_is_a_slip_of_the_pen() {
        assertThatThrownBy(() -> read("places:\n  - {code: DK, colour: red}\n")).hasMessageContaining("colour");
        assertThatThrownBy(() -> read("municipalities:\n  - {state: DE-BY, names: [Hof], colour: red}\n"))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read("places:\n  - {state: by}\n")).hasMessageContaining("missing");
        assertThatThrownBy(() -> read("places:\n  - {code: SE}\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_state_knows_the_holidays_that_only_some_of_its_municipalities_have() {
        var places = read(PLACES);

        assertThat(places.elsewhereIn(place(places, "DE-BY")))
                .extracting(Recurring::name)
                .containsExactly("assumption-day", "peace");
        assertThat(places.elsewhereIn(place(places, "DE-BE"))).isEmpty();
        assertThat(places.elsewhereIn(place(places, "DE-BY/Hof"))).isEmpty();
        assertThat(places.elsewhereIn(place(places, "DK"))).isEmpty();
    }

    @Test
    void a_day_that_comes_back_is_a_date_or_so_many_days_after_a_holiday() {
        assertThat(Recurring.of("12-24 christmas-eve"))
                .isEqualTo(new Recurring.Fixed("christmas-eve", MonthDay.of(12, 24)));
        assertThat(Recurring.of("good-friday+62 corpus-christi"))
                .isEqualTo(new Recurring.After("corpus-christi", "good-friday", 62));
        for (var slip : List.of("12-24", "12-24 christmas eve", "13-01 x", "easter x", "easter+x y"))
            assertThatThrownBy(() -> Recurring.of(slip)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_follows_a_holiday_is_not_where_the_holiday_is_not() {
        var friday = Map.of(
                LocalDate.of(2026, 4, 3), "good-friday",
                LocalDate.of(2026, 4, 6), "easter-monday");

        assertThat(Recurring.of("good-friday+62 corpus-christi").in(2026, friday))
                .isEqualTo("2026-06-04");
        assertThat(Recurring.of("easter-monday+1 a-tuesday").in(2026, friday)).isEqualTo("2026-04-07");
        assertThat(Recurring.of("ascension-day+1 a-friday").in(2026, friday)).isNull();
        assertThat(Recurring.of("06-05 constitution-day").in(2027, friday)).isEqualTo("2027-06-05");
    }

    @Test
    void the_years_that_we_know_have_a_first_and_a_last_day() {
        var years = Holidays.Years.of("1991-2100");

        assertThat(years).isEqualTo(new Holidays.Years(1991, 2100));
        assertThat(years.hold(LocalDate.of(1990, 12, 31))).isFalse();
        assertThat(years.hold(LocalDate.of(1991, 1, 1))).isTrue();
        assertThat(years.hold(LocalDate.of(2100, 12, 31))).isTrue();
        assertThat(years.hold(LocalDate.of(2101, 1, 1))).isFalse();
    }

    @Test
    void the_holidays_of_each_place_are_those_of_the_table() {
        var holidays = Holidays.read();

        assertThat(holidays.version()).matches("Jollyday \\d+\\.\\d+\\.\\d+, Skranke \\d{4}-\\d\\d-\\d\\d");
        assertThat(holidays.years()).isEqualTo(new Holidays.Years(1991, 2100));
        for (var place : holidays.places().all()) {
            assertThat(IntStream.of(2017, 2023, 2024, 2026)
                            .boxed()
                            .flatMap(year -> days(year)
                                    .filter(it -> holidays.of(place, year).containsKey(it)
                                            != Walker.holiday(it, place.code()))))
                    .as(place.code())
                    .isEmpty();
        }
    }

    @Test
    void a_holiday_bears_its_name_and_of_two_on_one_day_the_first() {
        var holidays = Holidays.read();
        var berlin = place(holidays.places(), "DE-BE");

        assertThat(holidays.of(berlin, 2026).get(LocalDate.of(2026, 4, 3))).isEqualTo("good-friday");
        // Ascension and Labour Day.
        assertThat(holidays.of(berlin, 2008).get(LocalDate.of(2008, 5, 1))).isEqualTo("ascension-day");
        var augsburg = place(holidays.places(), "DE-BY-AUGSBURG");
        assertThat(holidays.of(augsburg, 2026).get(LocalDate.of(2026, 8, 8))).isEqualTo("peace");
        var court = place(holidays.places(), "DK-COURT");
        assertThat(holidays.of(court, 2026).get(LocalDate.of(2026, 12, 24))).isEqualTo("christmas-eve");
        // In 2028 Whit Monday is 5 June: the holiday keeps its name.
        assertThat(holidays.of(court, 2028).get(LocalDate.of(2028, 6, 5))).isEqualTo("whit-monday");
    }

    @Test
    void what_is_a_holiday_elsewhere_in_the_state_is_said_on_that_day_only() {
        var holidays = Holidays.read();
        var bavaria = place(holidays.places(), "DE-BY");

        assertThat(holidays.elsewhereOn(LocalDate.of(2025, 8, 15), bavaria)).containsExactly("assumption-day");
        assertThat(holidays.elsewhereOn(LocalDate.of(2025, 8, 8), bavaria)).containsExactly("peace");
        assertThat(holidays.elsewhereOn(LocalDate.of(2025, 8, 14), bavaria)).isEmpty();
        assertThat(holidays.elsewhereOn(LocalDate.of(2025, 8, 15), place(holidays.places(), "DE-BY/Hof")))
                .isEmpty();
        assertThat(holidays.elsewhereOn(LocalDate.of(2026, 6, 4), place(holidays.places(), "DE-SN")))
                .containsExactly("corpus-christi");
        // Corpus Christi on 8 May, a holiday of the whole of Berlin once: nothing is said where it is one anyway.
        assertThat(holidays.elsewhereOn(LocalDate.of(2026, 6, 4), bavaria)).isEmpty();
    }

    @Test
    void the_whole_is_read_anew_and_answers() {
        var deadlines = Deadlines.read();
        var today = LocalDate.of(2026, 11, 24);

        assertThat(deadlines.holidayData()).startsWith("Jollyday ");
        assertThat(deadlines.places()).hasSizeGreaterThan(40);
        assertThat(deadlines.rules()).hasSizeGreaterThan(100);
        for (var it : List.of(
                new String[] {"ZPO517_BERUFUNG", "DE-BE", "2026-01-31", "2026-03-02"},
                new String[] {"zpo339_einspruch", "DE-BY-MUENCHEN", "2025-08-01", "2025-08-18"},
                new String[] {"AO355", "DE-BE", "2024-12-31", "2025-02-03"},
                new String[] {"AO355", "DE-BE", "2025-01-02", "2025-02-06"},
                new String[] {"KLAGEFRIST_UDK_4U", "DK", "2026-04-16", "2026-05-18"},
                new String[] {"FORAELD_3AAR", "DK", "2023-12-31", "2027-01-04"},
                new String[] {"BGB188_PROBEZEIT", "DE-BE", "2026-08-29", "2027-02-28"},
                new String[] {"BGB195_199", "DE-NW", "2020-07-01", "2024-01-02"},
                new String[] {"ZPO132_SCHRIFTSATZ", "DE-BE", "2026-06-11", "2026-06-03"}))
            assertThat(deadlines.answer(new Question(it[0], it[1], it[2]), today))
                    .as(it[0])
                    .isInstanceOfSatisfying(
                            Computation.class, found -> assertThat(found.end()).isEqualTo(it[3]));
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static Place place(Places places, String code) {
        return places.find(code).orElseThrow();
    }

    private static Places read(String text) {
        return Places.read(Sheet.read("test", new StringReader(text)));
    }
}
