package dk.skranke.ticketing;

import dk.skranke.forms.Answers;
import dk.skranke.forms.FieldCheck;
import dk.skranke.forms.FormField;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Reopened;
import dk.skranke.ticketing.TicketEvent.Staged;
import dk.skranke.ticketing.TicketEvent.Step;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves tickets along their workflows: only ways that are there, by those who may, with what they ask. */
@Service
public class Stepping {

    /** What a move asks is missing or wrong, by the key of the field. */
    public static final class Incomplete extends Refused {

        private final transient Map<String, FieldCheck.Complaint> wrong;

        Incomplete(Map<String, FieldCheck.Complaint> wrong) {
            super("ticketing.workflow.incomplete");
            this.wrong = wrong;
        }

        public Map<String, FieldCheck.Complaint> wrong() {
            return wrong;
        }
    }

    /** A way that somebody may go now. */
    record Way(Move move, String name, String mark) {}

    private final Tickets tickets;
    private final Wayfinding wayfinding;
    private final Fields fields;
    private final Answering answering;

    Stepping(Tickets tickets, Wayfinding wayfinding, Fields fields, Answering answering) {
        this.tickets = tickets;
        this.wayfinding = wayfinding;
        this.fields = fields;
        this.answering = answering;
    }

    @Transactional(readOnly = true)
    public boolean has(TicketId id, Member me) {
        tickets.find(id, me);
        return wayfinding.of(id, new Actor.Colleague(me.id())).isPresent();
    }

    /** Empty for a ticket without a workflow of its own. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(TicketId id, Member me) {
        tickets.open(id, me);
        return wayfinding.of(id, new Actor.Colleague(me.id()));
    }

    List<Way> ways(Standing at, Member me) {
        return wayfinding.ways(at, new Actor.Colleague(me.id())).stream()
                .map(it -> {
                    var stage = at.workflow().stage(it.to()).orElseThrow();
                    var name = Objects.requireNonNullElse(it.name(), stage.name());
                    return new Way(it, name.in(me.language()), stage.meaning().mark());
                })
                .toList();
    }

    /** @param typed what the move asks, by the key of the field */
    @Transactional
    public void step(TicketId id, String was, String to, Map<String, String> typed, Member me) {
        me.mustBelong();
        tickets.lock(id, me);
        step(id, was, to, typed, new Actor.Colleague(me.id()));
    }

    /** What another module must know to act on a move: whose it is, and what was answered. */
    public record Facts(
            String title,
            dk.skranke.shared.Language language,
            dk.skranke.office.TeamId team,
            dk.skranke.office.@org.jspecify.annotations.Nullable PersonId requester,
            Map<String, String> answers) {}

    public Facts facts(TicketId id, Actor by) {
        var at = wayfinding.of(id, by).orElseThrow();
        var ticket = tickets.known(id);
        return new Facts(ticket.title(), ticket.language(), at.team(), at.requester(), at.facts());
    }

    /** Something that a condition asks about has just been decided: the first way that waited for it is gone. */
    @Transactional
    public void follow(TicketId id, String fact, Map<String, String> typed, Member me) {
        var by = new Actor.Colleague(me.id());
        wayfinding.of(id, by).ifPresent(at -> {
            var mine = wayfinding.roles(at, by);
            at.workflow().from(at.stage().key()).stream()
                    .filter(it -> it.when() != null
                            && dk.skranke.forms.Condition.of(it.when()).fields().contains(fact)
                            && at.holds(it.when()))
                    .filter(it -> it.by().stream().anyMatch(mine::contains))
                    .findFirst()
                    .ifPresent(it -> go(at, it, typed, by));
        });
    }

    void step(TicketId id, String was, String to, Map<String, String> typed, Actor by) {
        var at = wayfinding.of(id, by).orElseThrow(() -> new Refused("ticketing.workflow.none"));
        if (!at.stage().key().equals(was)) throw new Stale(id, "status");
        var move = at.workflow()
                .move(was, to)
                .orElseThrow(() -> new Refused("ticketing.workflow.no-such-way", told(at, was), told(at, to)));
        if (wayfinding.roles(at, by).stream().noneMatch(move.by()::contains))
            throw new Refused("ticketing.workflow.not-yours", told(at, was), told(at, to));
        if (wayfinding.over(move, at))
            throw new Refused("ticketing.workflow.too-late", Objects.requireNonNull(move.within()));
        go(at, move, typed, by);
    }

    private void go(Standing at, Move move, Map<String, String> typed, Actor by) {
        var read = Answers.read(
                move.questions(),
                typed,
                at.facts(),
                fields.known(at.fact("files").equals("true")));
        if (!read.fine()) throw new Incomplete(read.wrong());
        var now = at.with(read.given());
        var way = now.holds(move.when()) ? move : otherwise(now, move);
        answering.add(at, read.given(), by);
        // What did not hold is a fact, and the move that follows from it is the program's.
        record(now, way, way == move ? by : new Actor.Program());
    }

    private static Move otherwise(Standing at, Move move) {
        return at.workflow().from(at.stage().key()).stream()
                .filter(it -> it.when() != null && it.after() == null && it.by().equals(List.of("SYSTEM")))
                .filter(it -> at.holds(it.when()) && it.questions().isEmpty())
                .findFirst()
                .orElseThrow(() -> move.otherwise() == null
                        ? new Refused(
                                "ticketing.workflow.condition",
                                at.workflow().stage(move.to()).orElseThrow().name())
                        : new Refused("ticketing.workflow.own", move.otherwise()));
    }

    void record(Standing at, Move move, Actor by) {
        var step = new Step(at.version(), at.stage().key(), move.to());
        var to = at.workflow().stage(move.to()).orElseThrow();
        var id = at.ticket();
        var status = at.status();
        if (to.meaning().name().equals(status.name())) tickets.record(new Staged(id, by, step));
        else if (to.meaning() == Meaning.CLOSED) tickets.record(new Closed(id, by, status, outcome(at, move), step));
        else if (!status.open() && to.meaning() == Meaning.OPEN) tickets.record(new Reopened(id, by, status, step));
        else
            tickets.record(
                    new Moved(id, by, status, TicketStatus.valueOf(to.meaning().name()), step));
    }

    /** What came of it, in the words that were asked for on the way; otherwise the name of the status. */
    private static String outcome(Standing at, Move move) {
        for (var it : List.of("outcome", "reason", "solution")) if (!at.fact(it).isBlank()) return cut(at.fact(it));
        return at.workflow().stage(move.to()).orElseThrow().name().da();
    }

    private static String cut(String it) {
        return it.length() <= Ticket.LONGEST_OUTCOME ? it : it.substring(0, Ticket.LONGEST_OUTCOME);
    }

    private static Object told(Standing at, String stage) {
        return at.workflow()
                .stage(stage)
                .<Object>map(dk.skranke.workflows.Stage::name)
                .orElse(stage);
    }

    /** What a move asks of this ticket. */
    static List<FormField> questions(Standing at, Move move) {
        return move.questions();
    }
}
