package dk.skranke.leave;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Leave as an entry for a calendar (RFC 5545): whole days, and no reason why. */
final class LeaveEntry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private LeaveEntry() {}

    static String of(Span it, String who, Member reader, Instant now) {
        var own = it.person().equals(reader.id());
        var half = it.half() == Span.Half.NONE
                ? ""
                : " ("
                        + Text.in(
                                reader.language(),
                                "leave.half." + it.half().name().toLowerCase(java.util.Locale.ROOT))
                        + ")";
        var summary = own
                ? Text.in(reader.language(), "leave.entry.own")
                : Text.in(reader.language(), "leave.entry.cover", who);
        return String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Skranke//Leave//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:leave-" + it.ticket().value() + "-" + (own ? "own" : "cover") + "@skranke",
                        "DTSTAMP:" + STAMP.format(now),
                        "DTSTART;VALUE=DATE:" + DAY.format(it.first()),
                        "DTEND;VALUE=DATE:" + DAY.format(it.last().plusDays(1)),
                        folded("SUMMARY:" + escaped(summary + half)),
                        own ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT",
                        "CLASS:CONFIDENTIAL",
                        "END:VEVENT",
                        "END:VCALENDAR")
                + "\r\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines of 75 bytes at most, broken between characters. */
    private static String folded(String line) {
        var text = new StringBuilder();
        var room = 75;
        for (var sign : line.codePoints().toArray()) {
            var bytes = Character.toString(sign).getBytes(UTF_8).length;
            if (bytes > room) {
                text.append("\r\n ");
                room = 74;
            }
            text.appendCodePoint(sign);
            room -= bytes;
        }
        return text.toString();
    }
}
