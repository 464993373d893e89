package dk.skranke.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When the receiver had it, as the words of a receipt say themselves: {@code Zugegangen} of beA’s export, {@code Modtaget}
 * of minretssag.dk, {@code timeStamp} of Digital Post’s receipts. What says two different moments says none.
 */
final class ReceiptText {

    private static final Pattern TAG = Pattern.compile("<(/?)(?:[\\w.-]{1,40}:)?([\\w.-]{1,60})[^<>]{0,2000}>");

    /** Digital Post’s own receipts; other documents have time stamps of anything. */
    private static final Pattern DIGITAL_POST =
            Pattern.compile("<(?:[\\w.-]{1,40}:)?(?:Business|Technical|Delivery)?Receipt[\\s>]");

    private static final String LABEL = "(?:zugegangen|eingegangen|eingang auf dem server|eingangszeitpunkt|eingangsdatum"
            + "|modtaget|modtagelsestidspunkt|leveret|indleveret|received|delivered%s)";
    private static final String BETWEEN = "[^\\d\\n]{1,40}?";
    private static final String DAY =
            "(?:(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})|(?<d2>\\d{1,2})[./-](?<m2>\\d{1,2})[./-](?<y2>\\d{4}))";
    private static final String TIME = "(?:T|,|\\s|kl\\.?|um|at){1,6}(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.](?<s>\\d{2}))?"
            + "(?:\\.\\d{1,9})?(?<zone>Z|[+-]\\d{2}:?\\d{2})?";

    private static final Pattern SAID = said("");
    private static final Pattern SAID_BY_DIGITAL_POST = said("|timestamp");

    private ReceiptText() {}

    private static Pattern said(String more) {
        return Pattern.compile(
                "\\b" + LABEL.formatted(more) + BETWEEN + DAY + TIME,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param zone of the office, where the text names none */
    static Optional<Instant> moment(byte[] text, ZoneId zone) {
        var written = new String(text, UTF_8);
        var said = DIGITAL_POST.matcher(written).find() ? SAID_BY_DIGITAL_POST : SAID;
        return one(said.matcher(plain(written))
                .results()
                .flatMap(it -> Optional.ofNullable(read(it, zone)).stream())
                .distinct()
                .limit(2)
                .toList());
    }

    static Optional<Instant> one(List<Instant> moments) {
        return moments.size() == 1 ? Optional.of(moments.getFirst()) : Optional.empty();
    }

    /** Without markup; what a tag is called stands before what is in it. */
    private static String plain(String written) {
        return TAG.matcher(written)
                .replaceAll(it -> it.group(1).isEmpty() ? " " + it.group(2) + " " : " ")
                .replace("&nbsp;", " ")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    private static @Nullable Instant read(MatchResult it, ZoneId zone) {
        try {
            var iso = it.group("y") != null;
            var at = LocalDateTime.of(
                    number(it, iso ? "y" : "y2"),
                    number(it, iso ? "m" : "m2"),
                    number(it, iso ? "d" : "d2"),
                    number(it, "h"),
                    number(it, "min"),
                    it.group("s") == null ? 0 : number(it, "s"));
            return it.group("zone") == null
                    ? at.atZone(zone).toInstant()
                    : at.toInstant(ZoneOffset.of(it.group("zone")));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(MatchResult it, String part) {
        return Integer.parseInt(it.group(part));
    }
}
