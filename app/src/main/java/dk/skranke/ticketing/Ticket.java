package dk.skranke.ticketing;

import static dk.skranke.ticketing.TicketStatus.CLOSED;
import static dk.skranke.ticketing.TicketStatus.NEW;
import static dk.skranke.ticketing.TicketStatus.OPEN;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Assigned;
import dk.skranke.ticketing.TicketEvent.Categorised;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Filed;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Planned;
import dk.skranke.ticketing.TicketEvent.Prioritised;
import dk.skranke.ticketing.TicketEvent.Redirected;
import dk.skranke.ticketing.TicketEvent.Renamed;
import dk.skranke.ticketing.TicketEvent.Reopened;
import dk.skranke.ticketing.TicketEvent.Tagged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket as it stands, and what the office's rules say about changing it. Each rule returns the fact that it decided. */
record Ticket(
        TicketId id,
        String title,
        CategoryId category,
        Language language,
        Requester requester,
        @Nullable ClientId client,
        @Nullable MatterId matter,
        TeamId team,
        @Nullable PersonId assignee,
        Priority priority,
        TicketStatus status,
        NextStep next,
        List<String> tags,
        @Nullable String outcome,
        boolean unanswered,
        @Nullable Weight weight,
        @Nullable String reason,
        @Nullable TicketId mergedInto) {

    static final int MOST_TAGS = 20;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_OUTCOME = 2000;
    static final int LONGEST_STEP = 200;
    static final int LONGEST_TAG = 40;
    static final int LONGEST_REASON = 200;

    Redirected redirect(TeamId to, String reason, Actor by) {
        if (status == CLOSED) throw new Refused("ticketing.redirect.closed");
        if (to.equals(team)) throw new Refused("ticketing.redirect.same-team");
        return new Redirected(id, by, team, to, Words.required(reason, 200, "ticketing.redirect.reason"));
    }

    Optional<TicketEvent> assign(@Nullable PersonId to, Actor by) {
        if (java.util.Objects.equals(to, assignee)) return Optional.empty();
        if (status == CLOSED) throw new Refused("ticketing.assign.closed");
        return Optional.of(new Assigned(id, by, assignee, to));
    }

    /** By hand, whatever its weight is. */
    Optional<TicketEvent> prioritise(Priority to, @Nullable String because, Actor by) {
        var why = because == null || because.isBlank() ? null : Words.fitting(Words.line(because), LONGEST_REASON);
        if (to == priority && (why == null || why.equals(reason))) return Optional.empty();
        return Optional.of(new Prioritised(id, by, priority, to, null, why));
    }

    /** As the matrix says. */
    Optional<TicketEvent> weigh(Weight to, Matrix matrix, Actor by) {
        var follows = matrix.priority(to);
        if (to.equals(weight) && follows == priority) return Optional.empty();
        return Optional.of(new Prioritised(id, by, priority, follows, to, null));
    }

    /** Whether this is not what the matrix says, so that somebody will ask why. */
    boolean departs(Priority to, Matrix matrix) {
        return weight != null && matrix.priority(weight) != to;
    }

    Optional<TicketEvent> move(TicketStatus to, Actor by) {
        if (to == status) return Optional.empty();
        if (!status.moves().contains(to)) throw new Refused("ticketing.move.not-allowed");
        return Optional.of(status.open() ? new Moved(id, by, status, to) : new Reopened(id, by, status));
    }

    Closed close(String outcome, Actor by) {
        if (status == CLOSED) throw new Refused("ticketing.close.already");
        return new Closed(id, by, status, Words.required(outcome, LONGEST_OUTCOME, "ticketing.close.outcome"));
    }

    /** Somebody of ours has taken it up: what is new becomes open. */
    Optional<TicketEvent> takeUp(Actor by) {
        return status == NEW ? Optional.of(new Moved(id, by, NEW, OPEN)) : Optional.empty();
    }

    /** The client wrote: what waited for them, or was done, is ours again. */
    Optional<TicketEvent> wake(Actor by) {
        if (status == NEW || status == OPEN) return Optional.empty();
        return Optional.of(status.open() ? new Moved(id, by, status, OPEN) : new Reopened(id, by, status));
    }

    Optional<TicketEvent> plan(NextStep to, Actor by) {
        var what = to.what() == null || to.what().isBlank() ? null : Words.fitting(to.what(), LONGEST_STEP);
        var step = new NextStep(what, to.due(), to.ball());
        return step.equals(next) ? Optional.empty() : Optional.of(new Planned(id, by, next, step));
    }

    Optional<TicketEvent> tag(List<String> to, Actor by) {
        var clean = to.stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (clean.size() > MOST_TAGS) throw new Refused("ticketing.tags.too-many", MOST_TAGS);
        clean.forEach(it -> Words.fitting(it, LONGEST_TAG));
        return clean.equals(tags) ? Optional.empty() : Optional.of(new Tagged(id, by, tags, clean));
    }

    Optional<TicketEvent> categorise(CategoryId to, Actor by) {
        return to.equals(category) ? Optional.empty() : Optional.of(new Categorised(id, by, category, to));
    }

    Optional<TicketEvent> file(@Nullable MatterId to, Actor by) {
        return java.util.Objects.equals(to, matter) ? Optional.empty() : Optional.of(new Filed(id, by, matter, to));
    }

    Optional<TicketEvent> rename(String to, Actor by) {
        var name = Words.required(to, LONGEST_TITLE, "ticketing.title.missing");
        return name.equals(title) ? Optional.empty() : Optional.of(new Renamed(id, by, title, name));
    }
}
