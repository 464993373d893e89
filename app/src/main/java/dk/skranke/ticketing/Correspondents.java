package dk.skranke.ticketing;

import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to about a ticket, as far as the reader may know.
 *
 * @param requester the mail of whoever asked, or null
 * @param known whoever wrote or was written to, from the office's side; read when it is asked for, in the same transaction.
 *     Whom somebody else copied in is not known to us yet, and conversations with third parties are not part of it.
 */
public record Correspondents(
        @Nullable MatterId matter,
        @Nullable ClientId client,
        @Nullable String requester,
        Supplier<Set<String>> known) {}
