package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.forms.Answers;
import dk.skranke.forms.FormField;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketEvent.Answer;
import dk.skranke.ticketing.TicketEvent.Answered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts answers right later, with history. */
@Service
public class Answering {

    /** What a ticket was asked, and answered. */
    public record Asked(
            @Nullable Long form, @Nullable Long workflow, List<FormField> fields, Map<String, String> answers) {}

    private final DSLContext sql;
    private final Tickets tickets;
    private final Fields fields;

    Answering(DSLContext sql, Tickets tickets, Fields fields) {
        this.sql = sql;
        this.tickets = tickets;
        this.fields = fields;
    }

    @Transactional(readOnly = true)
    public Asked asked(TicketId id, Member me) {
        return sql.select(TICKET.FORM_ID, TICKET.WORKFLOW_ID, TICKET.ANSWERS)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()), Tickets.visibleTo(me))
                .fetchOptional(it ->
                        new Asked(it.value1(), it.value2(), fields.of(it.value1(), null), fields.read(it.value3())))
                .orElseThrow(dk.skranke.shared.NotFound::new);
    }

    /** What the form asks. A field that is not named keeps its answer. */
    @Transactional
    public void answer(TicketId id, Map<String, String> typed, Member me) {
        me.mustBelong();
        tickets.lock(id, me);
        var asked = asked(id, me);
        var all = new HashMap<>(asked.answers());
        all.putAll(typed);
        asked.fields().forEach(it -> all.putIfAbsent(it.key(), ""));
        var read = Answers.read(
                asked.fields(), all, Map.of("me", Long.toString(me.id().value())), fields.known(true));
        if (!read.fine()) throw new Stepping.Incomplete(read.wrong());
        var now = new TreeMap<>(asked.answers());
        asked.fields().forEach(it -> now.remove(it.key()));
        now.putAll(read.given());
        keep(id, asked.form(), asked.workflow(), asked.answers(), now, new Actor.Colleague(me.id()));
    }

    /** What a move asked. */
    void add(Standing at, Map<String, String> given, Actor by) {
        var now = new TreeMap<>(at.answers());
        now.putAll(given);
        keep(at.ticket(), at.version(), at.version(), at.answers(), now, by, at.form());
    }

    private void keep(
            TicketId id,
            @Nullable Long asker,
            @Nullable Long workflow,
            Map<String, String> before,
            Map<String, String> now,
            Actor by) {
        keep(id, asker, workflow, before, now, by, asker);
    }

    private void keep(
            TicketId id,
            @Nullable Long asker,
            @Nullable Long workflow,
            Map<String, String> before,
            Map<String, String> now,
            Actor by,
            @Nullable Long form) {
        var every = fields.of(form, workflow);
        var changes = new ArrayList<Answer>();
        for (var it : every) {
            var was = before.get(it.key());
            var is = now.get(it.key());
            if (Objects.equals(was, is)) continue;
            var told = it.dataClass().kept();
            changes.add(new Answer(it.key(), told ? was : null, told ? is : null, !told));
        }
        if (changes.isEmpty()) return;
        tickets.answer(id, fields.written(now).data(), fields.found(every, now));
        tickets.record(new Answered(id, by, asker, List.copyOf(changes)));
    }
}
