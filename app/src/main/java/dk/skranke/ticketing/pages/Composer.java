package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody writes on a ticket. */
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
