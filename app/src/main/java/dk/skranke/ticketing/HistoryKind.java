package dk.skranke.ticketing;

import java.util.Arrays;
import java.util.Locale;

/** The parts of a history that one may want to see alone. */
enum HistoryKind {
    ALL,
    MESSAGES,
    /** Who had it. */
    ASSIGNED,
    /** Where it stood. */
    STATUS,
    CHANGES;

    static HistoryKind of(String asked) {
        return Arrays.stream(values())
                .filter(it -> it.mark().equals(asked))
                .findFirst()
                .orElse(ALL);
    }

    boolean holds(TicketEvent event) {
        return this == ALL || this == of(event);
    }

    private static HistoryKind of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Written _, TicketEvent.Revised _, TicketEvent.Delivered _ -> MESSAGES;
            case TicketEvent.Assigned _, TicketEvent.Redirected _ -> ASSIGNED;
            case TicketEvent.Opened _,
                    TicketEvent.Moved _,
                    TicketEvent.Closed _,
                    TicketEvent.Reopened _,
                    TicketEvent.Staged _,
                    TicketEvent.Merged _,
                    TicketEvent.Unmerged _,
                    TicketEvent.TookIn _,
                    TicketEvent.GaveBack _,
                    TicketEvent.Snoozed _,
                    TicketEvent.Awoke _ -> STATUS;
            case TicketEvent.Prioritised _,
                    TicketEvent.Planned _,
                    TicketEvent.Tagged _,
                    TicketEvent.Categorised _,
                    TicketEvent.Filed _,
                    TicketEvent.Renamed _,
                    TicketEvent.Noted _,
                    TicketEvent.Split _,
                    TicketEvent.SplitOff _,
                    TicketEvent.Followed _,
                    TicketEvent.Unfollowed _,
                    TicketEvent.Answered _ -> CHANGES;
        };
    }

    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
