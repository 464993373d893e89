package dk.skranke.ticketing.pages;

import dk.skranke.shared.Language;
import dk.skranke.ticketing.Matrix;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Weight;
import org.jspecify.annotations.Nullable;

/** A priority by the matrix or by hand. */
public record Prioritising(
        long ticket,
        String subject,
        Priority now,
        @Nullable Weight weight,
        Matrix matrix,
        Language language,
        String reason,
        @Nullable String error)
        implements Form {

    /** Whether the priority is the one that follows from its weight. */
    public boolean follows() {
        return weight != null && matrix.priority(weight) == now;
    }
}
