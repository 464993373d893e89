package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Roles;
import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What follows by itself from a move: its effects, and the moves that are the program's own. In the same transaction. */
@Component
class Consequences {

    /** After whoever else must know of a move: an approval that it asks for is there by then. */
    private static final int LAST = 100;

    private final DSLContext sql;
    private final Tickets tickets;
    private final Wayfinding wayfinding;
    private final Stepping stepping;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Directory directory;
    private final ObjectProvider<Opening> opening;

    Consequences(
            DSLContext sql,
            Tickets tickets,
            Wayfinding wayfinding,
            Stepping stepping,
            Catalogue catalogue,
            Roles roles,
            Directory directory,
            ObjectProvider<Opening> opening) {
        this.sql = sql;
        this.tickets = tickets;
        this.wayfinding = wayfinding;
        this.stepping = stepping;
        this.catalogue = catalogue;
        this.roles = roles;
        this.directory = directory;
        this.opening = opening;
    }

    @EventListener
    @Order(LAST)
    void on(Underway it) {
        goOn(it.ticket());
    }

    @EventListener
    @Order(LAST)
    void on(TicketEvent.Stepped event) {
        var step = event.step();
        if (step == null) return;
        var at = wayfinding.of(event.ticket(), event.by()).orElse(null);
        if (at == null) return;
        at.workflow().move(step.from(), step.to()).stream()
                .flatMap(it -> it.consequences().stream())
                .filter(it -> at.holds(it.when()))
                .forEach(it -> have(it, at, event.by()));
        if (goesOnAlone(at.workflow(), at.stage().key())) goOn(event.ticket());
    }

    /** Whether there is a way on from this stage that only the program goes, whatever it hangs on. */
    static boolean goesOnAlone(Workflow workflow, String stage) {
        return workflow.from(stage).stream().anyMatch(Consequences::own);
    }

    private void goOn(TicketId ticket) {
        var program = new Actor.Program();
        wayfinding.of(ticket, program).ifPresent(at -> own(at).ifPresent(it -> stepping.record(at, it, program)));
    }

    /** A move that only the program makes, and that waits for nothing. */
    private static java.util.Optional<Move> own(Standing at) {
        return at.workflow().from(at.stage().key()).stream()
                .filter(it -> own(it) && at.holds(it.when()))
                .findFirst();
    }

    private static boolean own(Move it) {
        return it.by().equals(List.of("SYSTEM")) && it.after() == null;
    }

    private void have(Effect it, Standing at, Actor by) {
        var ticket = at.ticket();
        switch (it.does()) {
            case ASSIGN_MOVER -> {
                if (by instanceof Actor.Colleague me && !me.id().equals(at.assignee()))
                    tickets.record(new TicketEvent.Assigned(ticket, by, at.assignee(), me.id()));
            }
            case UNASSIGN -> {
                if (at.assignee() != null) tickets.record(new TicketEvent.Assigned(ticket, by, at.assignee(), null));
            }
            case NEXT_STEP -> plan(it, at, by);
            case RAISE -> raise(ticket, by);
            case OPEN_BELOW -> openBelow(it, at, by);
            case INVOLVE -> involve(it, at, by);
            case ASK_APPROVAL -> {} // heard by approvals
            case REMIND_CLIENT -> {} // heard by composing
            case ASK_ABSENCE, GRANT_ABSENCE, END_ABSENCE -> {} // heard by leave
        }
    }

    private void plan(Effect it, Standing at, Actor by) {
        var now =
                sql.selectFrom(TICKET).where(TICKET.ID.eq(at.ticket().value())).fetchSingle();
        var ticket = Tickets.ticket(now);
        var what = it.text() == null ? ticket.next().what() : it.text().in(read(ticket.assignee()));
        tickets.record(new TicketEvent.Planned(
                at.ticket(),
                by,
                ticket.next(),
                new NextStep(what, due(it, at), ticket.next().ball())));
    }

    /** It is read in the office, not by the client: by whoever has it, or else by anybody. */
    private Language read(@Nullable PersonId assignee) {
        return assignee == null
                ? directory.language()
                : directory.person(assignee).language();
    }

    private LocalDate due(Effect it, Standing at) {
        if (it.days() != null) return wayfinding.today().plusDays(it.days());
        var asked = at.fact("followUpDate");
        return asked.isEmpty() ? wayfinding.today() : LocalDate.parse(asked);
    }

    private void raise(TicketId id, Actor by) {
        var ticket = Tickets.ticket(
                sql.selectFrom(TICKET).where(TICKET.ID.eq(id.value())).fetchSingle());
        ticket.prioritise(Priority.CRITICAL, null, by).ifPresent(tickets::record);
    }

    private void involve(Effect it, Standing at, Actor by) {
        var closed = sql.fetchExists(TICKET, TICKET.ID.eq(at.ticket().value()), TICKET.CLOSED_CIRCLE.isTrue());
        if (closed) return;
        var left = it.except() == null ? "" : at.fact(it.except());
        roles.holders(Objects.requireNonNull(it.who())).stream()
                .filter(one -> !Long.toString(one.id().value()).equals(left))
                .forEach(one -> tickets.record(new TicketEvent.Followed(at.ticket(), by, one.id())));
    }

    private void openBelow(Effect it, Standing at, Actor by) {
        var category = catalogue.categories().stream()
                .filter(one -> one.key().equals(it.category()))
                .findFirst();
        if (category.isEmpty()) {
            lack(it, at);
            return;
        }
        var above =
                sql.selectFrom(TICKET).where(TICKET.ID.eq(at.ticket().value())).fetchSingle();
        var ticket = Tickets.ticket(above);
        var language = directory.language();
        var text =
                (it.text() == null ? category.get().name(language) : it.text().in(language)) + " · #"
                        + at.ticket().value();
        opening.getObject()
                .open(new Opening.Request(
                        text,
                        category.get().id(),
                        ticket.requester(),
                        category.get().team() == null ? ticket.team() : null,
                        ticket.matter() == null
                                ? null
                                : new MatterId(ticket.matter().value()),
                        ticket.priority(),
                        new NextStep(null, null, Ball.US),
                        first(text, language, by),
                        null,
                        null,
                        null,
                        null,
                        java.util.Map.of(),
                        at.ticket()));
    }

    /** Whoever counts on that ticket is to learn that it is not there. */
    private void lack(Effect it, Standing at) {
        var language = directory.language();
        var key = Objects.requireNonNull(it.category());
        var name = catalogue.everyCategory().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> one.name(language))
                .orElse(key);
        var text = it.text() == null ? name : it.text().in(language);
        tickets.record(new TicketEvent.Noted(
                at.ticket(), new Actor.Program(), "ticketing.history.not-opened-below", List.of(text, name)));
    }

    private static NewMessage first(String text, Language language, Actor by) {
        return new NewMessage(
                MessageKind.FORM,
                by,
                List.of(),
                null,
                language,
                text,
                SafeHtml.fromText(text),
                "",
                null,
                Set.of(),
                List.of(),
                null);
    }
}
