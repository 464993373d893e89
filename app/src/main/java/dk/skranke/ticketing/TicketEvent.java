package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket. A new kind does not compile until every switch knows it. */
public sealed interface TicketEvent {

    TicketId ticket();

    Actor by();

    /** @param suspected the ticket that a stranger's mail quoted; they got this one instead */
    record Opened(
            TicketId ticket,
            Actor by,
            MessageKind as,
            CategoryId category,
            TeamId team,
            @Nullable TicketId suspected) implements TicketEvent {}

    record Written(TicketId ticket, Actor by, MessageId message, MessageKind kind) implements TicketEvent {}

    record Redirected(TicketId ticket, Actor by, TeamId from, TeamId to, String reason) implements TicketEvent {}

    record Assigned(
            TicketId ticket,
            Actor by,
            @Nullable PersonId from,
            @Nullable PersonId to) implements TicketEvent {}

    /**
     * @param weight what the priority follows from; null when it was set by hand
     * @param reason why it was set by hand
     */
    record Prioritised(
            TicketId ticket,
            Actor by,
            Priority from,
            Priority to,
            @Nullable Weight weight,
            @Nullable String reason) implements TicketEvent {

        Prioritised(TicketId ticket, Actor by, Priority from, Priority to) {
            this(ticket, by, from, to, null, null);
        }
    }

    /** Where a ticket went within its workflow. Both are keys of statuses of that version. */
    record Step(long workflow, String from, String to) {}

    /** What may be a step in the ticket's workflow: null where it has none of its own, or the step is not known yet. */
    interface Stepped {

        TicketId ticket();

        Actor by();

        @Nullable
        Step step();
    }

    /** @param step of the workflow, for a ticket that has one */
    record Moved(
            TicketId ticket,
            Actor by,
            TicketStatus from,
            TicketStatus to,
            @Nullable Step step) implements TicketEvent, Stepped {

        public Moved(TicketId ticket, Actor by, TicketStatus from, TicketStatus to) {
            this(ticket, by, from, to, null);
        }
    }

    record Closed(
            TicketId ticket,
            Actor by,
            TicketStatus from,
            String outcome,
            @Nullable Step step) implements TicketEvent, Stepped {

        public Closed(TicketId ticket, Actor by, TicketStatus from, String outcome) {
            this(ticket, by, from, outcome, null);
        }
    }

    record Reopened(
            TicketId ticket,
            Actor by,
            TicketStatus from,
            @Nullable Step step) implements TicketEvent, Stepped {

        public Reopened(TicketId ticket, Actor by, TicketStatus from) {
            this(ticket, by, from, null);
        }
    }

    /** Went on within its workflow to a status that means the same to the rest of the office. */
    record Staged(TicketId ticket, Actor by, Step step) implements TicketEvent, Stepped {}

    /** @param form the version whose fields were answered */
    record Answered(TicketId ticket, Actor by, @Nullable Long form, List<Answer> answers) implements TicketEvent {}

    /** What a field held and holds; null for nothing, and both null where it is nobody’s to read again. */
    record Answer(
            String field, @Nullable String from, @Nullable String to, boolean untold) {}

    record Planned(TicketId ticket, Actor by, NextStep from, NextStep to) implements TicketEvent {}

    record Tagged(TicketId ticket, Actor by, List<String> from, List<String> to) implements TicketEvent {}

    record Categorised(TicketId ticket, Actor by, CategoryId from, CategoryId to) implements TicketEvent {}

    record Filed(
            TicketId ticket,
            Actor by,
            @Nullable MatterId from,
            @Nullable MatterId to) implements TicketEvent {}

    record Renamed(TicketId ticket, Actor by, String from, String to) implements TicketEvent {}

    record Followed(TicketId ticket, Actor by, PersonId who) implements TicketEvent {}

    record Unfollowed(TicketId ticket, Actor by, PersonId who) implements TicketEvent {}

    /** How a ticket stood before it was merged, so that it can be so again. */
    record Before(
            TeamId team,
            TicketStatus status,
            Ball ball,
            @Nullable String outcome,
            @Nullable Instant closedAt,
            boolean unanswered,
            boolean intoUnanswered) {}

    record Merged(TicketId ticket, Actor by, TicketId into, Before before) implements TicketEvent {}

    record Unmerged(TicketId ticket, Actor by, TicketId from, Before before) implements TicketEvent {}

    /** The other side of {@link Merged}. */
    record TookIn(TicketId ticket, Actor by, TicketId from, boolean unanswered) implements TicketEvent {}

    /** The other side of {@link Unmerged}. */
    record GaveBack(TicketId ticket, Actor by, TicketId what, boolean unanswered) implements TicketEvent {}

    /** @param hidden out of the lists until then */
    record Snoozed(TicketId ticket, Actor by, LocalDate until, boolean hidden, String note) implements TicketEvent {}

    /** It is back: its day came, somebody wrote, somebody fetched it. */
    record Awoke(TicketId ticket, Actor by) implements TicketEvent {}

    /** @param answered whether what waited for an answer went with it; null in what happened before this was kept */
    record Split(
            TicketId ticket,
            Actor by,
            TicketId to,
            int messages,
            @Nullable Boolean answered) implements TicketEvent {}

    /** The other side of {@link Split}. */
    record SplitOff(TicketId ticket, Actor by, TicketId from) implements TicketEvent {}

    /**
     * What another module did to it, in words of that module's own bundle.
     *
     * @param what the key of the sentence; whoever did it stands before it
     */
    record Noted(TicketId ticket, Actor by, String what, List<String> values) implements TicketEvent {}

    /** Somebody put their own note right, or took it back. What it said before stays to be read. */
    record Revised(TicketId ticket, Actor by, MessageId message, boolean withdrawn) implements TicketEvent {}

    /** What has become of a reply on its way out. Intermediate states are not history. */
    record Delivered(TicketId ticket, Actor by, MessageId message, Delivery.State state) implements TicketEvent {}
}
