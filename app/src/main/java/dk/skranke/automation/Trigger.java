package dk.skranke.automation;

import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.TicketEvent;
import java.util.Locale;
import java.util.Optional;

/** What sets a rule off. */
public enum Trigger {
    OPENED,
    /** Somebody wrote from outside. */
    CAME,
    ANSWERED,
    MOVED,
    REDIRECTED,
    ASSIGNED,
    PRIORITISED,
    /** Category, matter, tags or subject. */
    DESCRIBED,
    /** Nothing was done for so many working hours. */
    IDLE,
    /** Somebody else's turn for so many days. */
    WAITING,
    /** The next step is due in so many days. */
    DUE;

    public boolean timed() {
        return this == IDLE || this == WAITING || this == DUE;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Trigger> of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened _ -> Optional.of(OPENED);
            case TicketEvent.Written it when it.kind() == MessageKind.MAIL -> Optional.of(CAME);
            case TicketEvent.Written it when it.kind() == MessageKind.REPLY -> Optional.of(ANSWERED);
            case TicketEvent.Moved _, TicketEvent.Closed _, TicketEvent.Reopened _ -> Optional.of(MOVED);
            case TicketEvent.Redirected _ -> Optional.of(REDIRECTED);
            case TicketEvent.Assigned _ -> Optional.of(ASSIGNED);
            case TicketEvent.Prioritised _ -> Optional.of(PRIORITISED);
            case TicketEvent.Categorised _, TicketEvent.Filed _, TicketEvent.Tagged _, TicketEvent.Renamed _ ->
                Optional.of(DESCRIBED);
            case TicketEvent.Written _,
                    TicketEvent.Planned _,
                    TicketEvent.Merged _,
                    TicketEvent.Unmerged _,
                    TicketEvent.TookIn _,
                    TicketEvent.GaveBack _,
                    TicketEvent.Split _,
                    TicketEvent.SplitOff _,
                    TicketEvent.Staged _,
                    TicketEvent.Answered _,
                    TicketEvent.Revised _,
                    TicketEvent.Snoozed _,
                    TicketEvent.Awoke _,
                    TicketEvent.Noted _,
                    TicketEvent.Followed _,
                    TicketEvent.Unfollowed _,
                    TicketEvent.Delivered _ -> Optional.empty();
        };
    }
}
