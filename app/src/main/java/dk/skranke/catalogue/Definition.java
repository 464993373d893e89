package dk.skranke.catalogue;

import dk.skranke.office.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a category or workflow. */
record Definition(
        long id,
        Kind kind,
        String key,
        int number,
        State state,
        String body,
        Instant changedAt,
        @Nullable PersonId changedBy) {

    enum Kind {
        CATEGORY,
        WORKFLOW
    }

    enum State {
        /** Being written; nobody can choose it. */
        DRAFT,
        LIVE,
        /** Of tickets that were filed while it was live. */
        PAST
    }
}
