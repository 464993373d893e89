package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.DELIVERY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Opened;
import dk.skranke.ticketing.TicketEvent.Split;
import dk.skranke.ticketing.TicketEvent.SplitOff;
import dk.skranke.ticketing.db.tables.records.MessageRecord;
import dk.skranke.ticketing.db.tables.records.TicketRecord;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a part of a conversation a ticket of its own, and takes it home again. Messages know where they came from. */
@Service
public class Splitting {

    private final DSLContext sql;
    private final Tickets tickets;
    private final Participation participation;
    private final Merging merging;
    private final ApplicationEventPublisher events;

    Splitting(
            DSLContext sql,
            Tickets tickets,
            Participation participation,
            Merging merging,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.tickets = tickets;
        this.participation = participation;
        this.merging = merging;
        this.events = events;
    }

    /** The chosen messages become a new ticket for whoever wrote the first of them. */
    @Transactional
    public TicketId split(TicketId from, Set<Long> chosen, String title, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(from, me);
        var all = sql.selectFrom(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(from.value()))
                .orderBy(MESSAGE.ID)
                .fetch();
        var moving = all.stream().filter(it -> chosen.contains(it.getId())).toList();
        if (moving.isEmpty()) throw new Refused("ticketing.split.nothing");
        if (moving.size() == all.size()) throw new Refused("ticketing.split.everything");
        if (moving.size() < chosen.size()) throw new NotFound();
        var by = new Actor.Colleague(me.id());
        var id = tickets.number();
        var first = moving.getFirst();
        tickets.add(row(
                id,
                Words.required(Words.line(title), Ticket.LONGEST_TITLE, "ticketing.title.missing"),
                ticket,
                moving));
        if (first.getAuthorPersonId() != null)
            participation.begin(
                    id, ticket.team(), new dk.skranke.office.PersonId(first.getAuthorPersonId()), "REQUESTER");
        participation.begin(id, ticket.team(), me.id(), "FOLLOWER");
        tickets.record(
                new Opened(id, by, MessageKind.valueOf(first.getKind()), ticket.category(), ticket.team(), null));
        move(moving.stream().map(MessageRecord::getId).toList(), id, from.value());
        var staying = all.stream().filter(it -> !chosen.contains(it.getId())).toList();
        tickets.record(new Split(from, by, id, moving.size(), waits(all) && !waits(staying)));
        tickets.record(new SplitOff(id, by, from));
        events.publishEvent(new TicketBorn(
                id,
                ticket.team(),
                ticket.category(),
                ticket.priority(),
                ticket.client(),
                tickets.now().toInstant(),
                by,
                false));
        return id;
    }

    /** What came from there goes back; what has been written since can be read there too. */
    @Transactional
    public TicketId unsplit(TicketId id, Member me) {
        me.mustBelong();
        tickets.find(id, me);
        var from = sql.select(MESSAGE.SPLIT_FROM_ID)
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(id.value()), MESSAGE.SPLIT_FROM_ID.isNotNull())
                .orderBy(MESSAGE.ID)
                .limit(1)
                .fetchOptional(it -> new TicketId(it.value1()))
                .orElseThrow(() -> new Refused("ticketing.unsplit.nothing"));
        // Both are held from here on, in the order in which everybody holds them; what is read before that may move.
        merging.merge(id, from, me);
        move(
                sql.select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.TICKET_ID.eq(id.value()), MESSAGE.SPLIT_FROM_ID.eq(from.value()))
                        .fetch(it -> it.value1()),
                from,
                null);
        return from;
    }

    private void move(List<Long> messages, TicketId to, @Nullable Long from) {
        var team = Tickets.team(to);
        sql.update(DELIVERY)
                .set(DELIVERY.TICKET_ID, to.value())
                .set(DELIVERY.TEAM_ID, team)
                .where(DELIVERY.MESSAGE_ID.in(messages))
                .execute();
        sql.update(ATTACHMENT)
                .set(ATTACHMENT.TICKET_ID, to.value())
                .set(ATTACHMENT.TEAM_ID, team)
                .where(ATTACHMENT.MESSAGE_ID.in(messages))
                .execute();
        sql.update(MESSAGE)
                .set(MESSAGE.TICKET_ID, to.value())
                .set(MESSAGE.TEAM_ID, team)
                .set(MESSAGE.SPLIT_FROM_ID, from)
                .where(MESSAGE.ID.in(messages))
                .execute();
    }

    /** Whether the client wrote last. */
    private static boolean waits(List<MessageRecord> said) {
        return said.stream()
                .map(it -> MessageKind.valueOf(it.getKind()))
                .filter(it -> it == MessageKind.MAIL || it == MessageKind.REPLY)
                .reduce((_, last) -> last)
                .filter(it -> it == MessageKind.MAIL)
                .isPresent();
    }

    private TicketRecord row(TicketId id, String title, Ticket like, List<MessageRecord> said) {
        var first = said.getFirst();
        var row = new TicketRecord()
                .setId(id.value())
                .setTitle(title)
                .setCategoryId(like.category().value())
                .setLanguage(first.getLanguage())
                .setTeamId(like.team().value())
                .setPriority(like.priority().name())
                .setStatus(TicketStatus.NEW.name())
                .setBall(Ball.US.name())
                .setUnanswered(waits(said))
                .setOpenedAt(tickets.now())
                .setActiveAt(tickets.now());
        if (like.client() != null) row.setClientId(like.client().value());
        if (like.matter() != null) row.setMatterId(like.matter().value());
        if (first.getAuthorContactId() != null) return row.setRequesterContactId(first.getAuthorContactId());
        return switch (like.requester()) {
            case Requester.Colleague _ -> row.setRequesterPersonId(first.getAuthorPersonId());
            case Requester.Outsider it -> row.setRequesterContactId(it.id().value());
        };
    }
}
