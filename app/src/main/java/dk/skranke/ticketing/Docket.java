package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.filtering.Filter;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets for programs: the same that the pages show to the same person, with the ids beside the names. */
@Repository
public class Docket {

    /**
     * A ticket as it stands.
     *
     * @param version another one after every change
     */
    public record Sheet(
            TicketId id,
            long version,
            String title,
            TicketStatus status,
            Priority priority,
            CategoryId category,
            Language language,
            Requester requester,
            @Nullable String requesterName,
            @Nullable String requesterMail,
            @Nullable ClientId client,
            @Nullable String clientName,
            @Nullable MatterId matter,
            @Nullable String matterNumber,
            @Nullable String matterName,
            TeamId team,
            @Nullable PersonId assignee,
            NextStep next,
            List<String> tags,
            @Nullable String outcome,
            boolean unanswered,
            Instant openedAt,
            Instant activeAt,
            @Nullable Instant closedAt,
            @Nullable String stage,
            Map<String, String> answers) {

        public Cursor cursor() {
            return new Cursor(activeAt, id);
        }
    }

    /** What a list is narrowed down to, beyond what the pages offer. */
    public record Wanted(
            Filter filter,
            @Nullable CategoryId category,
            @Nullable ClientId client,
            @Nullable MatterId matter,
            @Nullable Instant updatedSince,
            @Nullable LocalDate dueBefore) {

        private Condition condition() {
            var conditions = new ArrayList<Condition>();
            if (category != null) conditions.add(TICKET.CATEGORY_ID.eq(category.value()));
            if (client != null) conditions.add(TICKET.CLIENT_ID.eq(client.value()));
            if (matter != null) conditions.add(TICKET.MATTER_ID.eq(matter.value()));
            if (updatedSince != null) conditions.add(TICKET.ACTIVE_AT.ge(updatedSince.atOffset(ZoneOffset.UTC)));
            if (dueBefore != null) conditions.add(TICKET.NEXT_DUE.lt(dueBefore));
            return and(conditions);
        }
    }

    private static final Field<Long> VERSION =
            field(select(max(ENTRY.ID)).from(ENTRY).where(ENTRY.TICKET_ID.eq(TICKET.ID)));
    private static final Field<String> CLIENT = Parties.clientName(TICKET.CLIENT_ID);
    private static final Field<String> MATTER = Parties.matterNumber(TICKET.MATTER_ID);
    private static final Field<String> MATTER_NAME = Parties.matterName(TICKET.MATTER_ID);
    private static final Field<String> CONTACT = Parties.contactName(TICKET.REQUESTER_CONTACT_ID);
    private static final Field<String> MAIL = Parties.contactMail(TICKET.REQUESTER_CONTACT_ID);

    private final DSLContext sql;
    private final Tickets tickets;
    private final Directory directory;
    private final Narrowing narrowing;
    private final Fields fields;

    Docket(DSLContext sql, Tickets tickets, Directory directory, Narrowing narrowing, Fields fields) {
        this.fields = fields;
        this.sql = sql;
        this.tickets = tickets;
        this.directory = directory;
        this.narrowing = narrowing;
    }

    @Transactional(readOnly = true)
    public Sheet find(TicketId id, Member me) {
        return sheets(me, TICKET.ID.eq(id.value()), 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The team that a ticket has at this moment, for the rows of other modules that carry it. */
    public static Field<Long> team(TicketId ticket) {
        return Tickets.team(ticket);
    }

    /** The latest activity first. */
    @Transactional(readOnly = true)
    public List<Sheet> list(Wanted wanted, @Nullable Cursor before, int most, Member me) {
        return sheets(
                me, narrowing.to(wanted.filter(), me).and(wanted.condition()).and(Listing.after(before)), most);
    }

    /** Nobody else changes the ticket from here on, until the transaction ends. */
    @Transactional
    public Sheet lock(TicketId id, Member me) {
        tickets.lock(id, me);
        return find(id, me);
    }

    private List<Sheet> sheets(Member me, Condition which, int most) {
        return sql.select(TICKET.asterisk(), VERSION, CLIENT, MATTER, MATTER_NAME, CONTACT, MAIL)
                .from(TICKET)
                .where(Tickets.visibleTo(me), which)
                .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(most)
                .fetch(this::sheet);
    }

    private Sheet sheet(Record it) {
        var ticket = Tickets.ticket(it.into(TICKET));
        var colleague = ticket.requester() instanceof Requester.Colleague by ? directory.person(by.id()) : null;
        return new Sheet(
                ticket.id(),
                it.get(VERSION),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                ticket.category(),
                ticket.language(),
                ticket.requester(),
                colleague == null ? it.get(CONTACT) : colleague.name(),
                mail(colleague, it),
                ticket.client(),
                it.get(CLIENT),
                ticket.matter(),
                it.get(MATTER),
                it.get(MATTER_NAME),
                ticket.team(),
                ticket.assignee(),
                ticket.next(),
                ticket.tags(),
                ticket.outcome(),
                ticket.unanswered(),
                it.get(TICKET.OPENED_AT).toInstant(),
                it.get(TICKET.ACTIVE_AT).toInstant(),
                instant(it.get(TICKET.CLOSED_AT)),
                it.get(TICKET.STAGE),
                fields.read(it.get(TICKET.ANSWERS)));
    }

    private static @Nullable String mail(@Nullable Person colleague, Record it) {
        return colleague == null ? it.get(MAIL) : colleague.mail();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime it) {
        return it == null ? null : it.toInstant();
    }
}
