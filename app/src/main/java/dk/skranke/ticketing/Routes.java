package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.forms.FormField;
import dk.skranke.shared.Refused;
import dk.skranke.shared.Worded;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Reopened;
import dk.skranke.ticketing.TicketEvent.Staged;
import dk.skranke.ticketing.TicketEvent.Step;
import dk.skranke.web.Text;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a common button, such as answering, means for a ticket that has a workflow: the steps that lead there. */
@Component
class Routes {

    private static final int MOST_STEPS = 6;

    private final DSLContext sql;
    private final Wayfinding wayfinding;
    private final Clock clock;

    Routes(DSLContext sql, Wayfinding wayfinding, Clock clock) {
        this.sql = sql;
        this.wayfinding = wayfinding;
        this.clock = clock;
    }

    /**
     * The same, with the step of the workflow that it is. What somebody does by a common button, such as answering and then
     * waiting for the client, may be several steps: all of them theirs to make, and none that asks anything.
     */
    List<TicketEvent> along(TicketEvent event) {
        var to = meaning(event);
        if (to == null) return List.of(event);
        var at = wayfinding.of(event.ticket(), event.by()).orElse(null);
        if (at == null) return List.of(event);
        var path = path(at, to, event.by());
        if (path.isEmpty())
            throw new Refused("ticketing.workflow.no-way", at.stage().name(), status(to));
        var events = new ArrayList<TicketEvent>();
        var stage = at.stage();
        for (var way : path) {
            var step = new Step(at.version(), stage.key(), way.to());
            var was = events.isEmpty() ? at.status() : status(stage);
            stage = at.workflow().stage(way.to()).orElseThrow();
            events.add(
                    events.size() + 1 < path.size()
                            ? between(event, was, status(stage), step)
                            : last(event, was, step));
        }
        return events;
    }

    private static TicketEvent between(TicketEvent event, TicketStatus was, TicketStatus is, Step step) {
        if (was == is) return new Staged(event.ticket(), event.by(), step);
        return new Moved(event.ticket(), event.by(), was, is, step);
    }

    private static TicketEvent last(TicketEvent event, TicketStatus was, Step step) {
        return switch (event) {
            case Moved it -> new Moved(it.ticket(), it.by(), was, it.to(), step);
            case Closed it -> new Closed(it.ticket(), it.by(), was, it.outcome(), step);
            case Reopened it -> new Reopened(it.ticket(), it.by(), was, step);
            default -> event;
        };
    }

    private static TicketStatus status(Stage it) {
        return TicketStatus.valueOf(it.meaning().name());
    }

    /** What an earlier step of several brought about may be in the way of a later one. */
    void mustStand(TicketEvent event) {
        var step = event instanceof TicketEvent.Stepped it ? it.step() : null;
        if (step == null) return;
        var stage = sql.select(TICKET.STAGE)
                .from(TICKET)
                .where(TICKET.ID.eq(event.ticket().value()))
                .fetchOne(TICKET.STAGE);
        if (!step.from().equals(stage)) throw new Stale(event.ticket(), "status");
    }

    private static Worded status(Meaning to) {
        return language -> Text.in(language, "ticketing.status." + to.mark());
    }

    boolean leads(TicketEvent event) {
        var to = meaning(event);
        if (to == null) return true;
        return wayfinding
                .of(event.ticket(), event.by())
                .map(at -> !path(at, to, event.by()).isEmpty())
                .orElse(true);
    }

    /** The shortest; empty where there is none. The program itself goes no further than one step. */
    private List<Move> path(Standing at, Meaning to, Actor by) {
        var most = by instanceof Actor.Colleague ? MOST_STEPS : 1;
        var been = new HashSet<>(Set.of(at.stage().key()));
        var next = new ArrayDeque<>(List.of(new Path(at, List.of())));
        while (!next.isEmpty()) {
            var path = next.poll();
            for (var way : passable(path.at(), by)) {
                var stage = at.workflow().stage(way.to()).orElseThrow();
                var moves = Stream.concat(path.moves().stream(), Stream.of(way)).toList();
                if (stage.meaning() == to) return moves;
                if (moves.size() < most && inPassing(way, stage, to) && been.add(stage.key()))
                    next.add(new Path(path.at().standing(stage, clock.instant(), by), moves));
            }
        }
        return List.of();
    }

    private record Path(Standing at, List<Move> moves) {}

    /** Nobody is asked for a yes in passing, and nothing is over on the way to something else. */
    private static boolean inPassing(Move it, Stage stage, Meaning to) {
        var over = stage.meaning() == Meaning.CLOSED || stage.meaning() == Meaning.SOLVED && to != Meaning.CLOSED;
        return !over && it.consequences().stream().noneMatch(one -> one.does() == Effect.Does.ASK_APPROVAL);
    }

    /** Only a way that asks nothing can be gone without its form. */
    private List<Move> passable(Standing at, Actor by) {
        return wayfinding.ways(at, by).stream()
                .filter(it -> it.questions().stream().noneMatch(question -> asks(question, at)))
                .filter(it -> at.holds(it.when()))
                .toList();
    }

    private static boolean asks(FormField it, Standing at) {
        if (at.answers().containsKey(it.key())) return false;
        return it.always() || it.requiredIf() != null && at.holds(it.requiredIf());
    }

    /** Null for what is no step, or one that is decided already. */
    private static @Nullable Meaning meaning(TicketEvent event) {
        return switch (event) {
            case Moved it when it.step() == null -> Meaning.valueOf(it.to().name());
            case Closed it when it.step() == null -> Meaning.CLOSED;
            case Reopened it when it.step() == null -> Meaning.OPEN;
            default -> null;
        };
    }
}
