package dk.skranke.targets;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens when so much of a promised time has passed. */
record Step(int percent, Who who, Act act, @Nullable PersonId person) {

    static final int MOST = 6;
    private static final int FURTHEST = 400;

    /** Beside those before it. */
    void mustFit(List<Step> before) {
        if (percent < 1 || percent > FURTHEST) throw new Refused("targets.percent-unreadable", percent);
        if (who == Who.ASSIGNEE && act == Act.REASSIGN) throw new Refused("targets.reassign-to-whom");
        if (who == Who.PERSON && person == null) throw new Refused("targets.person-needed");
        if (before.stream().anyMatch(it -> it.percent == percent && it.who == who && it.act == act))
            throw new Refused("targets.step-twice");
    }

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
