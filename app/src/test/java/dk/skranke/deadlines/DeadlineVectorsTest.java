package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that were worked out by hand or stand in judgments; none is left out. */
class DeadlineVectorsTest {

    private static final Deadlines DEADLINES = Deadlines.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0} {2} {1} {3}")
    @CsvFileSource(resources = "/deadlines/vectors.csv", delimiter = '|', numLinesToSkip = 1)
    void a_deadline_ends_as_it_was_worked_out(
            String id, String place, String rule, String event, String operations, LocalDate expected) {
        assertThat(end(rule, place, event, authority(operations))).as(id).isEqualTo(expected);
    }

    /** The shift belongs to the rule: it needs no calendar of its own. */
    @ParameterizedTest(name = "{0} {2} {1} {3}")
    @CsvFileSource(resources = "/deadlines/vectors.csv", delimiter = '|', numLinesToSkip = 1)
    void denmark_is_one_place(
            String id, String place, String rule, String event, String operations, LocalDate expected) {
        if (!place.startsWith("DK-")) return;
        var end = end(rule, "DK", event, null);
        // The Regulation takes the days of the member state; 24 December is none unless the place says so.
        assertThat(end).as(id).isEqualTo(id.equals("EU-10") ? LocalDate.of(2026, 12, 29) : expected);
    }

    @ParameterizedTest(name = "{0}: {1} in {2} from {3}")
    @CsvSource({
        "H-1, GDPR33_72H,      DK,    2026-05-22T16:20,       , 2026-05-25T16:20+02:00",
        "H-2, GDPR33_72H,      DK,    2026-03-28T20:00,       , 2026-03-31T21:00+02:00",
        "H-3, GDPR33_72H,      DK,    2026-10-24T20:00,       , 2026-10-27T19:00+01:00",
        "H-4, ZPO222_STUNDEN,  DE-BE, 2026-04-02T15:00,     24, 2026-04-07T15:00+02:00",
        "H-5, VWVFG31_STUNDEN, DE-BE, 2026-05-22T12:00,     48, 2026-05-24T12:00+02:00",
        "H-6, R1182_HOURS,     DK,    2026-05-22T16:20,     72, 2026-05-25T17:00+02:00",
        "Z,   GDPR33_72H,      DK,    2026-05-22T14:20Z,      , 2026-05-25T16:20+02:00",
        "on the hour, R1182_HOURS, DK, 2026-05-22T16:00,    72, 2026-05-25T17:00+02:00",
        "on a day off, ZPO222_STUNDEN, DE-BE, 2026-04-04T15:00, 24, 2026-04-08T00:00+02:00",
        "two days, ZPO222_STUNDEN, DE-BE, 2026-04-02T15:00, 48, 2026-04-08T15:00+02:00",
        "the short night, VWVFG31_STUNDEN, DE-BE, 2026-03-28T12:00, 24, 2026-03-29T13:00+02:00",
        "the long night, VWVFG31_STUNDEN, DE-BE, 2026-10-24T12:00, 24, 2026-10-25T11:00+01:00",
        "the short night on a day off, ZPO222_STUNDEN, DE-BE, 2026-03-27T12:00, 24, 2026-03-30T12:00+02:00",
        "the long night on a day off, ZPO222_STUNDEN, DE-BE, 2026-10-23T12:00, 48, 2026-10-27T12:00+01:00",
        "an hour that is not, GDPR33_72H, DK, 2026-03-29T02:30, , 2026-04-01T03:30+02:00",
        "an hour that is twice, R1182_HOURS, DK, 2026-10-25T02:30, 1, 2026-10-25T03:00+01:00",
        "the end of a year, GDPR33_72H, DK, 2026-12-30T18:00, , 2027-01-02T18:00+01:00",
        "New Year, ZPO222_STUNDEN, DE-BE, 2026-12-30T15:00, 48, 2027-01-04T15:00+01:00",
        "to midnight, ZPO222_STUNDEN, DE-BE, 2026-12-31T15:00, 9, 2027-01-01T00:00+01:00",
        "29 February, GDPR33_72H, DK, 2028-02-27T10:00, , 2028-03-01T10:00+01:00"
    })
    void hours_end_when_they_have_passed(
            String id, String rule, String place, String event, @Nullable String count, OffsetDateTime expected) {
        var outcome = DEADLINES.answer(new Question(rule, place, event, null, count), TODAY);
        assertThat(outcome).as(id).isInstanceOfSatisfying(Computation.class, it -> {
            assertThat(it.endsAt()).isEqualTo(expected);
            // Midnight is the end of a day, not the beginning of one more.
            assertThat(it.end()).isEqualTo(expected.minusNanos(1).toLocalDate());
        });
    }

    @ParameterizedTest(name = "{0} in {1} from {2}")
    @CsvSource({
        "ZPO222_STUNDEN,  DE-BE, 2026-01-09T00:00, 24, 2026-01-09, 2026-01-09", // all of a Friday
        "ZPO222_STUNDEN,  DE-BE, 2026-01-06T00:00, 24, 2026-01-06, 2026-01-06", // all of a Tuesday
        "VWVFG31_STUNDEN, DE-BE, 2026-01-08T00:00, 72, 2026-01-10, 2026-01-09", // Thursday to Saturday
        "GDPR33_72H,      DK,    2026-12-22T00:00,   , 2026-12-24, 2026-12-23",
        "GDPR33_72H,      DK,    2026-12-22T00:01,   , 2026-12-25, 2026-12-23"
    })
    void hours_that_fill_a_day_end_with_it(
            String rule, String place, String event, @Nullable String count, LocalDate end, LocalDate safe) {
        var it = (Computation) DEADLINES.answer(new Question(rule, place, event, null, count), TODAY);

        assertThat(it.end()).isEqualTo(end);
        assertThat(it.safeEnd()).isEqualTo(safe);
    }

    @Test
    void the_end_of_a_day_is_its_twenty_fourth_hour() {
        var it = (Computation)
                DEADLINES.answer(new Question("ZPO222_STUNDEN", "DE-BE", "2026-01-09T00:00", null, "24"), TODAY);

        assertThat(it.endsAt()).isEqualTo("2026-01-10T00:00+01:00");
        assertThat(it.explanation(Language.DE)).anyMatch(step -> step.contains("9.\u00a0Jan.\u00a02026, 24:00"));
        assertThat(it.explanation(Language.DA)).anyMatch(step -> step.contains("9.\u00a0jan.\u00a02026 kl. 24.00"));
        assertThat(it.explanation(Language.EN)).anyMatch(step -> step.contains("9 Jan 2026 at 24:00"));
    }

    @ParameterizedTest(name = "{0} in {1} from {2}")
    @CsvSource({
        "ZPO517_5MONATE,     DE-BE,          2025-09-30, 2026-03-30", // 28.02., 28.03. Sat: the earlier of the two
        // views
        "ZPO224_VERLAENGERUNG, DE-BE,        2026-12-31, 2027-04-01", // 28.02. Sun, Mon 01.03., Thu 01.04.
        "ZPO339_EINSPRUCH,   DE-BY/Augsburg, 2025-07-25, 2025-08-11", // Fri 08.08. only there
        "ZPO339_EINSPRUCH,   DE-BY,          2025-07-25, 2025-08-08",
        "ZPO339_EINSPRUCH,   DE-BY/München,  2025-07-25, 2025-08-08",
        "ZPO339_EINSPRUCH,   DE-BY-NUERNBERG, 2025-08-01, 2025-08-15",
        "ZPO339_EINSPRUCH,   DE-SN/Crostwitz, 2026-05-21, 2026-06-05", // Corpus Christi
        "ZPO339_EINSPRUCH,   DE-SN,          2026-05-21, 2026-06-04",
        "ZPO517_BERUFUNG,    DE-TH,          2027-08-20, 2027-09-21", // Children's Day
        "ZPO517_BERUFUNG,    DE-BE,          2020-04-08, 2020-05-11", // Fri 08.05.2020 once
        "ZPO517_BERUFUNG,    DE-BE,          2028-05-17, 2028-06-19", // Sat 17.06.2028 anyway
        "ZPO517_BERUFUNG,    DE-HE,          2017-09-30, 2017-10-30",
        "ZPO339_EINSPRUCH,   DE-HE,          2017-10-17, 2017-11-01",
        "ZPO339_EINSPRUCH,   DE-HE,          2018-10-17, 2018-10-31",
        "ZPO517_BERUFUNG,    DE-NW,          2025-11-30, 2025-12-30",
        "ZPO517_BERUFUNG,    DE-NW,          2023-11-30, 2024-01-02", // Sat 30.12. to Tue
        "BGB195_199,         DE-BE,          2022-12-31, 2025-12-31",
        "BGB188_PROBEZEIT,   DE-BE,          2026-01-01, 2026-06-30",
        "BGB188_PROBEZEIT,   DE-BE,          2027-08-31, 2028-02-29",
        "BGB622_II_2,        DE-BE,          2026-08-31, 2026-06-30",
        "VWGO58_JAHR,        DE-BE,          2024-02-29, 2025-02-28",
        "AO355_EINSPRUCH_4T, DE-BE,          2025-01-02, 2025-02-06",
        "VWGO70_WIDERSPRUCH, DE-BE,          2024-06-12, 2024-07-15", // three days, Sat 15.06. stays
        "AO355,              DE-BE,          2024-12-31, 2025-02-03",
        "AO355,              DE-BE,          2025-01-02, 2025-02-06",
        "KLAGEFRIST_4U,      DK,             2026-04-16, 2026-05-15", // Ascension Thu 14.05.; the Friday is a hverdag
        "KLAGEFRIST_UDK_4U,  DK,             2026-04-16, 2026-05-18",
        "FORAELD_3AAR,       DK,             2021-04-26, 2024-04-26", // store bededag is gone
        "KLAGEFRIST_4U,      DK,             2023-04-07, 2023-05-08", // store bededag, the last time
        "KLAGEFRIST_4U,      DK,             2024-03-29, 2024-04-26",
        "RPL372_ANKE,        DK,             2015-12-04, 2016-01-01", // Supreme Court
        "FORAELD_30AAR,      DK,             1996-02-29, 2026-03-02", // 28.02. Sat
        "GDPR12_3,           DE-BE,          2024-01-31, 2024-02-29",
        "R1182_WORKDAYS,     DK,             2026-12-14, 2026-12-29",
        "PROCESSKRIFT,       DK,             2026-12-24, 2026-12-24",
        // 29 February
        "ZPO517_BERUFUNG,    DE-BE,          2028-01-29, 2028-02-29",
        "ZPO517_BERUFUNG,    DE-BE,          2028-01-31, 2028-02-29",
        "ZPO517_BERUFUNG,    DE-BE,          2027-01-29, 2027-03-01", // Sun 28.02.
        "ZPO517_BERUFUNG,    DE-BE,          2028-02-29, 2028-03-29",
        "VWGO58_JAHR,        DE-BE,          2027-02-28, 2028-02-28",
        "BGB188_PROBEZEIT,   DE-BE,          2028-02-29, 2028-08-28",
        "BGB188_PROBEZEIT,   DE-BE,          2027-08-30, 2028-02-29",
        "FORAELD_10AAR,      DK,             2016-02-29, 2026-03-02",
        "GDPR12_3,           DK,             2028-01-30, 2028-02-29",
        // the end of the year
        "ZPO517_BERUFUNG,    DE-BE,          2026-11-30, 2026-12-30",
        "ZPO517_BERUFUNG,    DE-BE,          2026-12-01, 2027-01-04", // Fri 01.01.
        "ZPO339_EINSPRUCH,   DE-BY,          2026-12-23, 2027-01-07", // Epiphany
        "ZPO339_EINSPRUCH,   DE-BE,          2026-12-23, 2027-01-06",
        "RPL394_KAERE,       DK,             2026-12-18, 2027-01-01",
        "KLAGEFRIST_4U,      DK,             2026-12-04, 2027-01-04",
        // days are days, whatever the clock does in the night
        "R1182_DAYS,         DK,             2026-03-25, 2026-03-30",
        "R1182_DAYS,         DK,             2026-10-22, 2026-10-27",
        "ZPO339_EINSPRUCH,   DE-BE,          2026-10-16, 2026-10-30"
    })
    void it_holds_for_dates_beyond_the_list(String rule, String place, String event, LocalDate expected) {
        assertThat(end(rule, place, event, null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1} from {2}, {3}")
    @CsvSource({
        // § 189 BGB: half a month is 15 days, and they come last.
        "BGB189_HALBER_MONAT, DE-BE, 2026-02-14, , 2026-03-02", // Sun 01.03.
        "BGB189_HALBER_MONAT, DE-BE, 2028-02-14, , 2028-02-29",
        "BGB189_HALBER_MONAT, DE-BE, 2026-12-17, , 2027-01-04", // New Year, Sat, Sun
        "BGB189_MONATE_HALB, DE-BE, 2026-01-31, 1, 2026-03-16", // 28.02., Sun 15.03.
        "BGB189_MONATE_HALB, DE-BE, 2028-01-31, 1, 2028-03-15", // 29.02.
        "BGB189_MONATE_HALB, DE-BE, 2026-01-31, 2, 2026-04-15", // 31.03.
        "BGB189_MONATE_HALB, DE-BE, 2026-11-16, 1, 2026-12-31",
        // § 191 BGB: 30 days a month, 365 a year, even over 29 February.
        "BGB191_MONATE, DE-BE, 2026-01-31, 1, 2026-03-02",
        "BGB191_MONATE, DE-BE, 2026-06-01, 3, 2026-08-31",
        "BGB191_JAHRE, DE-BE, 2027-06-30, 1, 2028-06-29",
        "BGB191_JAHRE, DE-BE, 2027-12-31, 2, 2029-12-31", // Sun 30.12.
        // § 622 BGB: to the 15th or the last, and never moved.
        "BGB622_I, DE-BE, 2026-01-15, , 2025-12-18",
        "BGB622_I, DE-BE, 2026-02-28, , 2026-01-31", // a Saturday
        "BGB622_II_1, DE-BE, 2028-03-31, , 2028-02-29",
        "BGB622_II_2, DE-BE, 2026-02-28, , 2025-12-28", // the earlier of two views; a Sunday
        // § 209 BGB: the days that it stood still come after the three years; only then § 193.
        "BGB209_HEMMUNG, DE-NW, 2020-07-01, 30, 2024-01-30",
        "BGB209_HEMMUNG, DE-NW, 2020-07-01, 1, 2024-01-02", // Sun 31.12.2023; Mon 01.01.
        "BGB209_HEMMUNG, DE-NW, 2020-07-01, 60, 2024-02-29",
        "BGB209_HEMMUNG, DE-NW, 2020-07-01, 62, 2024-03-04", // Sat 02.03.
        "BGB203_VERHANDLUNG, DE-BE, 2025-11-30, , 2026-03-02", // Sat 28.02.
        "BGB210_ABLAUF, DE-BE, 2025-08-31, , 2026-03-02",
        "BGB212_NEUBEGINN, DE-BE, 2024-02-29, , 2027-03-01", // Sun 28.02.
        // § 249 ZPO: all of it once more.
        "ZPO249_WOCHEN, DE-BE, 2026-03-23, 2, 2026-04-07",
        "ZPO249_MONATE, DE-BE, 2026-01-31, 2, 2026-03-31"
    })
    void what_stood_still_began_anew_or_came_in_halves_ends_as_the_law_says(
            String rule, String place, String event, @Nullable String count, LocalDate expected) {
        var outcome = DEADLINES.answer(new Question(rule, place, event, null, count), TODAY);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Computation.class, it -> assertThat(it.end()).isEqualTo(expected));
    }

    private static @Nullable String authority(String operations) {
        return operations.contains("@") ? operations.substring(operations.indexOf('@') + 1) : null;
    }

    private static LocalDate end(String rule, String place, String event, @Nullable String authority) {
        return ((Computation) DEADLINES.answer(new Question(rule, place, event, authority, null), TODAY)).end();
    }
}
