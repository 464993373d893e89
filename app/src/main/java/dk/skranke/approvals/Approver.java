package dk.skranke.approvals;

import dk.skranke.office.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose yes counts.
 *
 * @param insteadOf in whose place; null in their own
 * @param until when whom they stand in for is back; null for good
 * @param left they may not decide any more
 */
record Approver(
        PersonId person,
        @Nullable PersonId insteadOf,
        @Nullable Instant until,
        boolean left) {

    boolean may(Instant now) {
        return !left && (until == null || now.isBefore(until));
    }

    boolean standsIn() {
        return until != null;
    }

    /** Whose yes it is: of two who may say it for one, one does. */
    PersonId whose() {
        return until == null || insteadOf == null ? person : insteadOf;
    }
}
