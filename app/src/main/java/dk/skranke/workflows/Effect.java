package dk.skranke.workflows;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.forms.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself with a move.
 *
 * @param who the role that it concerns
 * @param days until the next step is due, an approval is, or a letter leaves
 * @param category of the ticket that is opened below this one
 * @param when a condition; without it, always
 * @param quorum how many of those who may approve have to
 * @param except the question that names somebody who is left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Effect(
        Does does,
        @Nullable String who,
        @Nullable Phrase text,
        @Nullable Integer days,
        @Nullable String category,
        @Nullable String when,
        @Nullable Integer quorum,
        @Nullable String except) {

    public Effect(
            Does does,
            @Nullable String who,
            @Nullable Phrase text,
            @Nullable Integer days,
            @Nullable String category,
            @Nullable String when,
            @Nullable Integer quorum) {
        this(does, who, text, days, category, when, quorum, null);
    }

    /** How many have to say yes where an approval is asked for: one, if nothing is said. */
    public int needed() {
        return quorum == null ? 1 : quorum;
    }

    public enum Does {
        /** To whoever makes the move. */
        ASSIGN_MOVER,
        UNASSIGN,
        NEXT_STEP,
        RAISE,
        OPEN_BELOW,
        ASK_APPROVAL,
        /** Whoever has the role follows from here on, and so hears of it. */
        INVOLVE,
        /** A letter to whoever asked leaves so many days later, unless they have written or the ticket has gone on. */
        REMIND_CLIENT,
        /** Whoever asked wants to be away on the days that were answered. */
        ASK_ABSENCE,
        /** They will be, and their substitute stands in. */
        GRANT_ABSENCE,
        /** They will not be, or not any longer. */
        END_ABSENCE
    }
}
