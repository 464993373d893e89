package dk.skranke.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as an iCalendar (RFC 5545): whole days, in UTC stamps, lines of 75 bytes at most. So little of the format is needed
 * that its library, which brings a logger, a scripting language and spreadsheets along, would cost more than it saves.
 */
final class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    private CalendarText() {}

    /**
     * @param uid the same for as long as the thing exists, so that a reader moves it instead of showing it twice
     * @param changed when it last became another one
     */
    record Entry(String uid, LocalDate day, String summary, Instant changed) {}

    static String of(String name, List<Entry> entries) {
        var text = new CalendarText();
        text.line("BEGIN:VCALENDAR");
        text.line("VERSION:2.0");
        text.line("PRODID:-//Skranke//Deadlines//EN");
        text.line("CALSCALE:GREGORIAN");
        text.line("METHOD:PUBLISH");
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
        line("DTSTART;VALUE=DATE:" + DAY.format(it.day()));
        line("DTEND;VALUE=DATE:" + DAY.format(it.day().plusDays(1)));
        line("SUMMARY:" + escaped(it.summary()));
        line("TRANSP:TRANSPARENT");
        line("CLASS:CONFIDENTIAL");
        line("END:VEVENT");
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
