package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every holiday of a working day, in every place: whoever has it ends on the next working day, all others on the day itself. */
class EndingOnHolidaysTest {

    private static final Deadlines DEADLINES = Deadlines.read();
    private static final String CORPUS_CHRISTI = "BW BY HE NW RP SL SN/catholic SN/Crostwitz SN/Nebelschütz"
            + " SN/Panschwitz-Kuckau SN/Puschwitz SN/Räckelwitz SN/Radibor SN/Ralbitz-Rosenthal SN/Wittichenau"
            + " TH/catholic TH/Eichsfeld TH/Heilbad_Heiligenstadt TH/Leinefelde-Worbis TH/Buttlar TH/Geisa TH/Schleid"
            + " TH/Südeichsfeld TH/Zella/Rhön";
    private static final String ASSUMPTION = "SL BY/catholic BY/Amberg BY/Aschaffenburg BY/Augsburg BY/Bamberg"
            + " BY/Deggendorf BY/Ingolstadt BY/Kempten BY/Landshut BY/Memmingen BY/München BY/Passau BY/Regensburg"
            + " BY/Schweinfurt BY/Traunstein BY/Weiden BY/Würzburg";

    /** A state's name holds for its municipalities, except where only they have the day. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2026-01-01, all, 2026-01-02",
        "2026-01-06, BW BY ST, 2026-01-07",
        "2027-03-08, BE MV, 2027-03-09",
        "2022-03-08, BE, 2022-03-09",
        "2026-04-02, none, 2026-04-02",
        "2026-04-03, all, 2026-04-07",
        "2026-04-06, all, 2026-04-07",
        "2026-05-01, all, 2026-05-04",
        "2020-05-08, BE, 2020-05-11",
        "2025-05-08, BE, 2025-05-09",
        "2026-05-08, none, 2026-05-08",
        "2026-05-14, all, 2026-05-15",
        "2026-05-25, all, 2026-05-26",
        "2026-06-04, corpus, 2026-06-05",
        "2026-06-17, none, 2026-06-17",
        "2025-08-08, BY/Augsburg, 2025-08-11",
        "2025-08-15, assumption, 2025-08-18",
        "2027-09-20, TH, 2027-09-21",
        "2018-09-20, none, 2018-09-20",
        "2025-10-03, all, 2025-10-06",
        "2025-10-31, BB HB HH MV NI SN ST SH TH, 2025-11-03",
        "2016-10-31, BB MV SN ST TH, 2016-11-01",
        "2024-11-01, BW BY NW RP SL, 2024-11-04",
        "2026-11-18, SN, 2026-11-19",
        "1994-11-16, all, 1994-11-17",
        "1995-11-22, SN, 1995-11-23",
        "2025-12-24, none, 2025-12-24",
        "2025-12-25, all, 2025-12-29",
        "2025-12-26, all, 2025-12-29",
        "2025-12-31, none, 2025-12-31"
    })
    void a_german_period_ends_on_the_next_working_day_where_it_is_a_holiday(
            LocalDate day, String where, LocalDate next) {
        var wrong = new ArrayList<String>();
        for (var place : german()) {
            var expected = has(where, place) ? next : day;
            for (var rule : List.of("ZPO339_EINSPRUCH", "R1182_WEEKS")) {
                var end = end(rule, place.code(), day.minusDays(14));
                if (!end.equals(expected)) wrong.add(rule + " " + place.code() + ": " + end);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-02",
        "2026-04-02, 2026-04-07",
        "2026-04-03, 2026-04-07",
        "2026-04-06, 2026-04-07",
        "2023-05-05, 2023-05-08", // store bededag, the last
        "2024-04-26, 2024-04-26",
        "2026-05-01, 2026-05-01",
        "2026-05-14, 2026-05-15",
        "2026-05-15, 2026-05-15",
        "2026-05-25, 2026-05-26",
        "2025-06-05, 2025-06-05",
        "2025-12-24, 2025-12-24",
        "2025-12-25, 2025-12-29",
        "2025-12-26, 2025-12-29",
        "2025-12-31, 2025-12-31"
    })
    void a_danish_complaint_and_a_period_of_the_union_end_on_the_next_working_day(LocalDate day, LocalDate next) {
        assertThat(end("KLAGEFRIST_4U", "DK", day.minusDays(28))).isEqualTo(next);
        assertThat(end("R1182_WEEKS", "DK", day.minusDays(14))).isEqualTo(next);
        assertThat(end("RPL394_KAERE", "DK", day.minusDays(14))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-05, 2025-06-06", "2025-12-24, 2025-12-29", "2025-12-31, 2026-01-02", "2026-05-15, 2026-05-15"})
    void days_on_which_offices_are_shut_move_what_consumers_may_do(LocalDate day, LocalDate next) {
        assertThat(end("FORBRUGER_14D", "DK", day.minusDays(14))).isEqualTo(next);
        assertThat(end("KLAGEFRIST_4U", "DK-FORAELD", day.minusDays(28))).isEqualTo(next);
    }

    private static List<Place> german() {
        return DEADLINES.places().stream()
                .filter(it -> it.country() == Country.DE)
                .toList();
    }

    private static boolean has(String where, Place place) {
        var code = place.code().substring(3).replace(' ', '_');
        return switch (where) {
            case "all" -> true;
            case "none" -> false;
            case "corpus" -> listed(CORPUS_CHRISTI, code);
            case "assumption" -> listed(ASSUMPTION, code);
            default -> listed(where, code);
        };
    }

    private static boolean listed(String where, String code) {
        var names = List.of(where.split(" "));
        return names.contains(code) || names.contains(code.substring(0, 2));
    }

    private static LocalDate end(String rule, String place, LocalDate event) {
        return ((Computation) DEADLINES.answer(new Question(rule, place, event.toString()), event)).end();
    }
}
