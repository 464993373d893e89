package dk.skranke.book;

import dk.skranke.office.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A control sheet: what the second person holds beside the document. */
record Sheet(
        long number,
        Instant madeAt,
        PersonId madeBy,
        @Nullable Instant printedAt,
        @Nullable PersonId printedBy,
        @Nullable String content) {}
