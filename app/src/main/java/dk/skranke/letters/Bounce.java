package dk.skranke.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a mail says that a letter was not delivered, and which. */
record Bounce(boolean is, List<String> messageIds) {

    static final Bounce NONE = new Bounce(false, List.of());

    private static final int MOST_TEXT = 200_000;
    private static final Pattern ACTION = Pattern.compile("(?im)^action:[ \\t]{0,9}([a-z]{1,20})");
    private static final Pattern ID_IN_TEXT =
            Pattern.compile("(?im)^[> \\t]{0,9}message-id:[ \\t\\r\\n]{0,9}(<[^<>\\s]{1,250}>)");

    static Bounce of(Headers headers, @Nullable Address from, Contents contents) {
        if (!isDelivery(headers, from, contents) || isOnlyLate(contents)) {
            return NONE;
        }
        var ids = new ArrayList<String>();
        for (var type : List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
            contents.attached(type)
                    .forEach(bytes -> ids.addAll(
                            MessageIds.newest(Sections.headersOf(bytes).all("message-id"))));
        }
        if (ids.isEmpty()) {
            ids.addAll(inText(contents));
        }
        if (ids.isEmpty()) {
            ids.addAll(MessageIds.newest(headers.all("in-reply-to")));
        }
        return new Bounce(true, ids.stream().distinct().limit(50).toList());
    }

    private static boolean isDelivery(Headers headers, @Nullable Address from, Contents contents) {
        return !contents.attached("message/delivery-status").isEmpty()
                || "delivery-status".equalsIgnoreCase(headers.contentType().get("report-type"))
                || headers.has("x-failed-recipients")
                || (from != null && Automatic.local(from).equals("mailer-daemon"));
    }

    /** A report names an action for each recipient; none of them failed when the letter is merely late. */
    private static boolean isOnlyLate(Contents contents) {
        var actions = contents.attached("message/delivery-status").stream()
                .map(bytes -> new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), StandardCharsets.ISO_8859_1))
                .flatMap(report -> ACTION.matcher(report).results())
                .map(action -> action.group(1).toLowerCase(Locale.ROOT))
                .toList();
        return !actions.isEmpty() && !actions.contains("failed");
    }

    /** Servers that know no reports quote the letter below their words. */
    private static List<String> inText(Contents contents) {
        var text = contents.body().text();
        return text == null
                ? List.of()
                : MessageIds.newest(ID_IN_TEXT
                        .matcher(Line.cut(text, MOST_TEXT))
                        .results()
                        .map(id -> id.group(1))
                        .toList());
    }
}
