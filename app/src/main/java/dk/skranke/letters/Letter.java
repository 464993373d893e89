package dk.skranke.letters;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mail as read. Reading never fails on hostile input: what cannot be read is said in {@code troubles}.
 *
 * @param from null when missing, unreadable or not exactly one
 * @param subject decoded, a single line of at most 300 characters, empty when missing
 * @param sentAt null when missing or absurd
 * @param messageId without angle brackets
 * @param references ids without brackets, newest last, at most 50
 * @param text what the reader sees: the plain part, or made from the HTML
 * @param html as it came, so it may hurt: only {@link SafeHtml} shows it
 * @param automatic auto-reply, bounce, list or loop mail: never answered automatically
 * @param bounce says that a letter was not delivered (a mere delay is automatic, but no bounce)
 * @param bouncedMessageIds the letters that a bounce is about, as far as it says
 */
public record Letter(
        @Nullable Address from,
        List<Address> to,
        List<Address> cc,
        @Nullable Address replyTo,
        String subject,
        @Nullable Instant sentAt,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        String text,
        @Nullable String html,
        List<Part> parts,
        boolean automatic,
        boolean bounce,
        List<String> bouncedMessageIds,
        Set<Trouble> troubles) {

    public Letter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        parts = List.copyOf(parts);
        bouncedMessageIds = List.copyOf(bouncedMessageIds);
        troubles = troubles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(troubles));
    }
}
