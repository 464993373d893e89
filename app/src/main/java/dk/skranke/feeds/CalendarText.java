package dk.skranke.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days as an iCalendar (RFC 5545): whole days, or moments in UTC, so that no zone has to be described; lines of 75 bytes at
 * most. So little of the format is needed that its library, which brings a logger, a scripting language and spreadsheets
 * along, would cost more than it saves: tests hold what is written against it and against another reader.
 */
final class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A period in hours ends at a moment: it is shown as the half hour before. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final StringBuilder written = new StringBuilder();

    private CalendarText() {}

    /**
     * @param uid the same for as long as the thing exists, so that a reader moves it instead of showing it twice
     * @param moment for what does not last until the end of the day
     * @param changed when something last happened to it
     */
    record Entry(String uid, LocalDate day, @Nullable Instant moment, String summary, State state, Instant changed) {}

    enum State {
        CONFIRMED,
        /** The place is not known yet. */
        TENTATIVE,
        /** Struck: readers that know it already cross it out or take it away. */
        CANCELLED
    }

    static String of(String name, List<Entry> entries) {
        var text = new CalendarText();
        text.line("BEGIN:VCALENDAR");
        text.line("VERSION:2.0");
        text.line("PRODID:-//Skranke//Deadlines//EN");
        text.line("CALSCALE:GREGORIAN");
        text.line("NAME:" + escaped(name));
        text.line("X-WR-CALNAME:" + escaped(name));
        text.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        text.line("X-PUBLISHED-TTL:PT1H");
        entries.forEach(text::entry);
        text.line("END:VCALENDAR");
        return text.written.toString();
    }

    private void entry(Entry it) {
        line("BEGIN:VEVENT");
        line("UID:" + it.uid());
        line("DTSTAMP:" + STAMP.format(it.changed()));
        line("LAST-MODIFIED:" + STAMP.format(it.changed()));
        line("SEQUENCE:" + it.changed().getEpochSecond() / 60);
        line("STATUS:" + it.state());
        var moment = it.moment();
        if (moment == null) wholeDay(it.day());
        else {
            line("DTSTART:" + STAMP.format(moment.minus(SHOWN)));
            line("DTEND:" + STAMP.format(moment));
        }
        line("SUMMARY:" + escaped(it.summary()));
        line("TRANSP:TRANSPARENT");
        line("CLASS:CONFIDENTIAL");
        line("END:VEVENT");
    }

    /** Outlook wants to be told twice that it is a whole day and that nobody is busy. */
    private void wholeDay(LocalDate day) {
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
        line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded between characters, never inside one. */
    private void line(String text) {
        var room = 75;
        for (var at = 0; at < text.length(); ) {
            var sign = text.codePointAt(at);
            var bytes = Character.toString(sign).getBytes(UTF_8).length;
            if (bytes > room) {
                written.append("\r\n ");
                room = 74;
            }
            written.appendCodePoint(sign);
            room -= bytes;
            at += Character.charCount(sign);
        }
        written.append("\r\n");
    }
}
