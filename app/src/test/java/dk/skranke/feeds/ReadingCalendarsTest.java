package dk.skranke.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our calendars, read by two readers that others wrote: ical4j, and the one that Debian has for Python. */
class ReadingCalendarsTest {

    private static final String SUMMARY =
            "2025-0141: Anke; æøå, \\ \"citeret\" 😀 og\nlinje to ".repeat(3).strip();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Instant MOMENT = Instant.parse("2026-10-25T01:30:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-24T09:15:30Z");

    private static final String CALENDAR = CalendarText.of(
            "Frister, Brix & Lindegaard; æøå",
            List.of(
                    entry("deadline-1-end@skranke", DAY, null, CalendarText.State.CONFIRMED),
                    entry("deadline-2-end@skranke", DAY, null, CalendarText.State.TENTATIVE),
                    entry("deadline-3-end@skranke", DAY, null, CalendarText.State.CANCELLED),
                    entry("deadline-4-end@skranke", LocalDate.of(2026, 10, 25), MOMENT, CalendarText.State.CONFIRMED)));

    /** Says what it reads line by line: whoever reads it wrongly says something else. */
    private static final String READER = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
            print(calendar['VERSION'], calendar['CALSCALE'], repr(str(calendar['X-WR-CALNAME'])))
            for it in calendar.walk('VEVENT'):
                print(it['UID'], it['STATUS'], it.decoded('DTSTART').isoformat(), it.decoded('DTEND').isoformat(),
                      it['SEQUENCE'], it.decoded('DTSTAMP').isoformat(), it['TRANSP'], it['CLASS'],
                      it.get('X-MICROSOFT-CDO-ALLDAYEVENT', '-'), repr(str(it['SUMMARY'])))
            print('errors', [it.errors for it in calendar.walk() if getattr(it, 'errors', None)])
            """;

    @BeforeAll
    static void zones_are_kept_in_memory() {
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void a_foreign_reader_reads_what_was_meant(@TempDir Path folder) throws Exception {
        assertThat(readByPython(folder))
                .containsExactly(
                        "2.0 GREGORIAN 'Frister, Brix & Lindegaard; æøå'",
                        line("deadline-1-end@skranke CONFIRMED 2026-12-31 2027-01-01", "TRUE"),
                        line("deadline-2-end@skranke TENTATIVE 2026-12-31 2027-01-01", "TRUE"),
                        line("deadline-3-end@skranke CANCELLED 2026-12-31 2027-01-01", "TRUE"),
                        line(
                                "deadline-4-end@skranke CONFIRMED 2026-10-25T01:00:00+00:00 2026-10-25T01:30:00+00:00",
                                "-"),
                        "errors []");
    }

    private static String line(String beginning, String allDay) {
        return beginning + " " + CHANGED.getEpochSecond() / 60
                + " 2026-11-24T09:15:30+00:00 TRANSPARENT CONFIDENTIAL " + allDay + " "
                + "'" + SUMMARY.replace("\\", "\\\\").replace("\n", "\\n") + "'";
    }

    /** Without the reader there is no test: it fails and says what to install. */
    private static List<String> readByPython(Path folder) throws IOException, InterruptedException {
        var calendar = Files.writeString(folder.resolve("deadlines.ics"), CALENDAR);
        var script = Files.writeString(folder.resolve("read.py"), READER);
        var started = new ProcessBuilder("/usr/bin/python3", script.toString(), calendar.toString());
        started.environment().put("PYTHONIOENCODING", "utf-8");
        var reader = started.redirectErrorStream(true).start();
        var said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.exitValue())
                .as("Debian’s python3-icalendar is needed: " + said)
                .isZero();
        return said.lines().toList();
    }

    @Test
    void ical4j_reads_it_and_finds_nothing_wrong() throws Exception {
        var calendar = read();

        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        var events = calendar.<VEvent>getComponents(Component.VEVENT);
        assertThat(events).hasSize(4);
        assertThat(events)
                .extracting(it -> it.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates();
        assertThat(value(events.getFirst(), Property.SUMMARY)).isEqualTo(SUMMARY);
        assertThat(value(events.getFirst(), Property.DTSTART)).isEqualTo("20261231");
        assertThat(value(events.getFirst(), Property.DTEND)).isEqualTo("20270101");
        assertThat(value(events.get(2), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events.get(3), Property.DTEND)).isEqualTo("20261025T013000Z");
    }

    /** A zone would have to be described with all its changes; a day and a moment in UTC need none. */
    @Test
    void nothing_in_it_hangs_on_a_time_zone() throws Exception {
        assertThat(CALENDAR).doesNotContain("TZID", "VTIMEZONE");
        assertThat(read().<VEvent>getComponents(Component.VEVENT))
                .allSatisfy(it -> assertThat(value(it, Property.DTSTAMP)).endsWith("Z"));
    }

    @Test
    void lines_end_as_outlook_wants_and_none_is_longer_than_it_may_be() {
        assertThat(CALENDAR.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(CALENDAR.split("\r\n"))
                .allSatisfy(it ->
                        assertThat(it.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75));
    }

    /** Whoever reads again what changed must take it for the same thing, and for a newer one. */
    @Test
    void what_changed_keeps_its_name_and_counts_on() throws Exception {
        var before = read(entry("deadline-1-end@skranke", DAY, null, CalendarText.State.CONFIRMED));
        var after = read(new CalendarText.Entry(
                "deadline-1-end@skranke", DAY, null, "Struck", CalendarText.State.CANCELLED, CHANGED.plusSeconds(60)));

        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(Long.parseLong(value(after, "SEQUENCE")))
                .isGreaterThan(Long.parseLong(value(before, "SEQUENCE")))
                .isLessThan(Integer.MAX_VALUE);
    }

    private static VEvent read(CalendarText.Entry it) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(CalendarText.of("Frister", List.of(it))))
                .<VEvent>getComponents(Component.VEVENT)
                .getFirst();
    }

    private static Calendar read() throws Exception {
        return new CalendarBuilder().build(new StringReader(CALENDAR));
    }

    private static String value(VEvent it, String property) {
        return it.getProperty(property).orElseThrow().getValue();
    }

    private static CalendarText.Entry entry(
            String uid, LocalDate day, @Nullable Instant moment, CalendarText.State state) {
        return new CalendarText.Entry(uid, day, moment, SUMMARY, state, CHANGED);
    }
}
