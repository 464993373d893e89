package dk.skranke.targets;

import dk.skranke.office.PersonId;
import org.jspecify.annotations.Nullable;

/** What happens when so much of a promised time has passed. */
record Step(int percent, Who who, Act act, @Nullable PersonId person) {

    /** Whom it is about; where nobody is named for a team, the next one up. */
    enum Who {
        ASSIGNEE,
        LEAD,
        PARTNER,
        PERSON
    }

    enum Act {
        NOTIFY,
        REASSIGN,
        RAISE
    }
}
