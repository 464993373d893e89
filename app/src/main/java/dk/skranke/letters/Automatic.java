package dk.skranke.letters;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mail that no person wrote to us just now: an answer by machine would bounce, loop or go to a whole list. */
final class Automatic {

    private static final Set<String> NOT_ONE_TO_ONE = Set.of("bulk", "junk", "list", "auto_reply", "auto-reply");
    private static final List<String> MARKS = List.of(
            "list-id",
            "list-unsubscribe",
            "list-post",
            "list-help",
            "mailing-list",
            "x-loop",
            "x-autoreply",
            "x-autorespond",
            "x-autoresponder",
            "x-auto-reply",
            "x-mailer-daemon",
            "x-failed-recipients",
            "x-ms-exchange-inbox-rules-loop");
    private static final Set<String> MACHINES = Set.of(
            "mailer-daemon", "postmaster", "noreply", "no-reply", "do-not-reply", "donotreply", "bounce", "bounces");
    /** Old servers say it nowhere else. */
    private static final List<String> SUBJECTS = List.of(
            "automatisk svar",
            "autosvar",
            "automatische antwort",
            "abwesenheitsnotiz",
            "automatic reply",
            "auto-reply",
            "out of office");

    private Automatic() {}

    static boolean is(Headers headers, String subject, @Nullable Address from) {
        return submittedByMachine(headers)
                || NOT_ONE_TO_ONE.contains(word(headers.first("precedence")))
                || MARKS.stream().anyMatch(headers::has)
                || asksForNoReply(headers)
                || hasNoReturn(headers)
                || headers.contentType().value().equals("multipart/report")
                || (from != null && MACHINES.contains(local(from)))
                || SUBJECTS.stream().anyMatch(subject.toLowerCase(Locale.ROOT)::startsWith);
    }

    static String local(Address address) {
        return address.mail().substring(0, address.mail().indexOf('@'));
    }

    private static boolean hasNoReturn(Headers headers) {
        return headers.all("return-path").stream().anyMatch(path -> path.strip().equals("<>"));
    }

    private static boolean submittedByMachine(Headers headers) {
        return headers.all("auto-submitted").stream()
                .anyMatch(value -> !word(value).equals("no"));
    }

    private static boolean asksForNoReply(Headers headers) {
        return headers.all("x-auto-response-suppress").stream()
                .anyMatch(value -> !word(value).equals("none"));
    }

    /** The value without parameters, comments and case. */
    private static String word(@Nullable String value) {
        return value == null ? "" : value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
