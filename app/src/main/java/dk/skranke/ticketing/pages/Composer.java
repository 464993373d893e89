package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people write on a ticket.
 *
 * @param to whom a reply goes to, as people read it
 * @param seen the newest mail or reply on the page
 * @param key what makes pressing send twice one message
 * @param mode what is written at first: {@code reply}, {@code note} or {@code phone}
 * @param phoneNames who could have been on the line; the first stands in the field
 */
public record Composer(
        long ticket,
        String to,
        long seen,
        String key,
        String signature,
        boolean guest,
        boolean canReply,
        String mode,
        String text,
        @Nullable String error,
        List<String> phoneNames) {}
