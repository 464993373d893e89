package dk.skranke.ticketing.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing said on a ticket.
 *
 * @param ticket where it is kept
 * @param saidOn where it was said
 * @param kind {@code mail}, {@code form}, {@code reply}, {@code note} or {@code phone}
 * @param beside what stands beside the name: where a mail came from, whom a reply or a call was for
 * @param direction of a call: {@code in} or {@code out}
 * @param letter sanitised paragraphs
 * @param asReceived whether the mail as it came in can be looked at
 */
public record Turn(
        long id,
        long ticket,
        long saidOn,
        String kind,
        Face by,
        String beside,
        @Nullable String direction,
        Instant at,
        String language,
        String letter,
        String quoted,
        List<FileLink> files,
        boolean asReceived,
        List<String> troubles,
        @Nullable Shipping shipping,
        List<Version> versions,
        boolean mine,
        @Nullable Long side,
        @Nullable String subject) {

    /** What it said before, until somebody put it right. */
    public record Version(Instant until, String letter) {}

    /** Whether its author took it back. */
    public boolean withdrawn() {
        return !versions.isEmpty() && letter.isEmpty();
    }

    /** Whether the reader may put it right. */
    public boolean revisable() {
        return mine && (kind.equals("note") || kind.equals("phone"));
    }

    public boolean internal() {
        return kind.equals("note") || kind.equals("phone") || aside();
    }

    /** Whether it belongs to a conversation with a third party. */
    public boolean aside() {
        return kind.startsWith("side");
    }

    /** The surface that tells the voice apart. */
    public String voice() {
        return switch (kind) {
            case "reply" -> "message message--out";
            case "note", "phone" -> "message message--note";
            case "side", "side-mail" -> "message message--side";
            default -> "message";
        };
    }

    public String icon() {
        return switch (kind) {
            case "reply" -> "reply";
            case "side", "side-mail" -> "scale";
            case "note" -> "lock";
            case "phone" -> "phone";
            case "form" -> "file-text";
            default -> "mail";
        };
    }

    /**
     * The key of what it is called; a colleague's mail is not the client's.
     *
     * @param outside whether somebody from outside asked
     */
    public String label(boolean outside) {
        var internal = switch (kind) {
            case "mail" -> !by.client();
            case "reply", "note", "phone" -> !outside;
            default -> false;
        };
        return "ticketing.voice." + kind + (internal ? "-internal" : "");
    }
}
