package dk.skranke.composing;

import dk.skranke.letters.SafeHtml;
import dk.skranke.ticketing.TicketStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in from the composer, as it was typed, to be kept or shown again.
 *
 * @param letter the text with its markup; empty where it was typed without
 * @param waiting the letters that the page showed as waiting; null where it showed nothing of the kind
 * @param sure what the writer was asked about the recipients, and confirmed
 */
record Typed(
        Mode mode,
        @Nullable Long side,
        String text,
        String letter,
        String to,
        String cc,
        String bcc,
        String subject,
        String who,
        String direction,
        long seen,
        @Nullable String waiting,
        String sure,
        @Nullable Long draft,
        int version,
        @Nullable TicketStatus then,
        @Nullable UUID key,
        String at,
        boolean unlessWritten) {

    /** Stands for whoever asked, whose address only the ticket knows. */
    static final String CLIENT = "@";

    static Typed in(HttpServletRequest request) {
        var mode = Mode.of(field(request, "kind")).orElse(Mode.NOTE);
        return new Typed(
                mode,
                mode == Mode.SIDE ? number(field(request, "side")) : null,
                field(request, "text"),
                rewritten(request) ? "" : field(request, "letter"),
                to(request, mode),
                field(request, "cc." + mode),
                field(request, "bcc." + mode),
                field(request, "subject." + mode),
                field(request, "who"),
                field(request, "direction"),
                Objects.requireNonNullElse(number(field(request, "seen")), Long.MAX_VALUE),
                request.getParameter("waiting"),
                field(request, "sure"),
                number(field(request, "draft")),
                Objects.requireNonNullElse(number(field(request, "version")), 0L)
                        .intValue(),
                status(field(request, "then")),
                key(field(request, "key")),
                field(request, "at." + mode),
                !field(request, "unless." + mode).isEmpty());
    }

    /** What the program begins for somebody. */
    static Typed begun(Mode mode, @Nullable Long side, String subject, String text, String letter) {
        return new Typed(
                mode, side, text, letter, "", "", "", subject, "", "", 0, null, "", null, 0, null, null, "", false);
    }

    Typed to(String recipients) {
        return new Typed(
                mode,
                side,
                text,
                letter,
                recipients,
                cc,
                bcc,
                subject,
                who,
                direction,
                seen,
                waiting,
                sure,
                draft,
                version,
                then,
                key,
                at,
                unlessWritten);
    }

    /** Not now but then, and not at all if the client writes first. */
    Typed leaving(LocalDateTime then) {
        return new Typed(
                mode,
                side,
                text,
                letter,
                to,
                cc,
                bcc,
                subject,
                who,
                direction,
                Long.MAX_VALUE,
                waiting,
                sure,
                draft,
                version,
                this.then,
                key,
                then.toString(),
                true);
    }

    /** Without their markup. */
    String words() {
        var clean = letter.isBlank() ? "" : SafeHtml.asWritten(letter);
        return clean.isEmpty() ? text : SafeHtml.toText(clean);
    }

    boolean empty() {
        return text.isBlank() && letter.isBlank();
    }

    /** Without scripts the words change and their markup does not: then the words are what was meant. */
    private static boolean rewritten(HttpServletRequest request) {
        if (request.getParameter("was") == null) return false;
        return !plain(field(request, "was")).equals(plain(field(request, "text")));
    }

    private static String plain(String text) {
        return text.replace("\r", "").strip();
    }

    /** A form that names nobody at all answers whoever asked. */
    private static String to(HttpServletRequest request, Mode mode) {
        return mode == Mode.REPLY && request.getParameter("to.REPLY") == null ? CLIENT : field(request, "to." + mode);
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\u0000", "");
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static @Nullable TicketStatus status(String typed) {
        return Arrays.stream(TicketStatus.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID key(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
