package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.access.Visible;
import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.matters.Closings;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Told.Around;
import dk.skranke.ticketing.Told.Happened;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells a whole ticket in two statements, however much was said. */
@Repository
class Story {

    private static final Map<String, Class<?>> EVENTS = Arrays.stream(TicketEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, it -> it));

    private final DSLContext sql;
    private final JsonMapper json;
    private final Spoken spoken;
    private final TicketParts parts;
    private final Phrases<Member, Told> phrases;

    Story(DSLContext sql, JsonMapper json, Spoken spoken, TicketParts parts) {
        this.sql = sql;
        this.json = json;
        this.spoken = spoken;
        this.parts = parts;
        this.phrases = new Phrases<>(sql, this::phrase);
    }

    @Transactional(readOnly = true)
    public Told of(TicketId id, Member me) {
        return phrases.ask(me, Map.of("ticket", id.value())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Phrase<Told> phrase(Member me) {
        var client = Parties.clientName(TICKET.CLIENT_ID);
        var matter = Parties.matterNumber(TICKET.MATTER_ID);
        var matterName = Parties.matterName(TICKET.MATTER_ID);
        var matterClosed = Closings.closed(TICKET.MATTER_ID);
        var contact = Parties.contactName(TICKET.REQUESTER_CONTACT_ID);
        var mail = Parties.contactMail(TICKET.REQUESTER_CONTACT_ID);
        var phone = Parties.contactPhone(TICKET.REQUESTER_CONTACT_ID);
        var suspected = suspected(me);
        var participants = participants();
        var entries = entries(me);
        var looked = Looks.last(TICKET.ID, me).as("looked");
        var asked = sql.select(
                        TICKET.asterisk(),
                        client,
                        matter,
                        matterName,
                        matterClosed,
                        contact,
                        mail,
                        phone,
                        suspected,
                        participants,
                        entries,
                        looked)
                .select(parts.asked(TICKET.ID, me))
                .from(TICKET)
                .where(TICKET.ID.eq(param("ticket", TICKET.ID)), Tickets.visibleTo(me));
        return new Phrase<>(
                sql,
                asked,
                it -> new Told(
                        Tickets.ticket(it.into(TICKET)),
                        it.get(TICKET.OPENED_AT).toInstant(),
                        it.get(TICKET.CLOSED_AT) == null
                                ? null
                                : it.get(TICKET.CLOSED_AT).toInstant(),
                        it.get(suspected),
                        new Around(
                                it.get(client),
                                it.get(matter),
                                it.get(matterName),
                                it.get(matterClosed),
                                it.get(contact),
                                it.get(mail),
                                it.get(phone)),
                        it.get(participants),
                        it.get(entries),
                        spoken.of(new TicketId(it.get(TICKET.ID)), me),
                        parts.read(it),
                        it.get(looked),
                        it.get(TICKET.CLOSED_CIRCLE),
                        it.get(TICKET.WORKFLOW_ID),
                        it.get(TICKET.STAGE)));
    }

    /** @throws NotFound for whoever may not see the ticket */
    @Transactional(readOnly = true)
    public void mustBeSeen(TicketId id, Member me) {
        if (!sql.fetchExists(TICKET, TICKET.ID.eq(id.value()), Tickets.visibleTo(me))) throw new NotFound();
    }

    /** Whoever may see a ticket: the people of its team, and those who take part. */
    record Readers(TeamId team, List<PersonId> participants) {}

    /** For the system, which sees every ticket. */
    @Transactional(readOnly = true)
    public Readers readers(TicketId id) {
        return sql.select(TICKET.TEAM_ID.convertFrom(TeamId::new), participants())
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchSingle(mapping(Readers::new));
    }

    private static Field<@Nullable Long> suspected(Member me) {
        var quoted = TICKET.as("quoted");
        return field(select(quoted.ID)
                .from(quoted)
                .where(quoted.ID.eq(TICKET.SUSPECTED_ID), Visible.to(me, quoted.TEAM_ID, quoted.ID)));
    }

    private static Field<List<PersonId>> participants() {
        return multiset(select(PARTICIPANT.PERSON_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.TICKET_ID.eq(TICKET.ID))
                        .orderBy(PARTICIPANT.PERSON_ID))
                .convertFrom(it -> it.map(row -> new PersonId(row.value1())));
    }

    private Field<List<Happened>> entries(Member me) {
        return multiset(select(
                                ENTRY.AT,
                                Parties.contactName(ENTRY.BY_CONTACT_ID),
                                ENTRY.FOR_PERSON_ID,
                                ENTRY.KIND,
                                ENTRY.DETAILS.cast(CLOB),
                                Parties.matterNumber(matter("from")),
                                Parties.matterNumber(matter("to")))
                        .from(ENTRY)
                        .where(
                                ENTRY.TICKET_ID.eq(TICKET.ID),
                                Visible.to(me, ENTRY.TEAM_ID, ENTRY.TICKET_ID),
                                forGuests(me),
                                withoutNotes(me))
                        .orderBy(ENTRY.ID))
                .convertFrom(it -> it.map(mapping(this::happened)));
    }

    private static Field<Long> matter(String side) {
        var id = jsonbGetAttributeAsText(jsonbGetAttribute(ENTRY.DETAILS, side), "value");
        return when(ENTRY.KIND.eq("Filed"), id.cast(BIGINT));
    }

    /** Of what the office does with a ticket, guests know where it stands. */
    static Condition forGuests(Member me) {
        if (!me.guest()) return noCondition();
        var correspondence = jsonbGetAttributeAsText(ENTRY.DETAILS, "kind").in("MAIL", "FORM", "REPLY");
        return ENTRY.KIND
                .in("Opened", "Moved", "Reopened", "Delivered")
                .or(ENTRY.KIND.eq("Written").and(correspondence));
    }

    /** That a note was written is no news to whom it is not for. */
    static Condition withoutNotes(Member me) {
        var note = ENTRY.KIND
                .eq("Written")
                .and(jsonbGetAttributeAsText(ENTRY.DETAILS, "kind").notIn("MAIL", "FORM", "REPLY"))
                .and(ENTRY.BY_PERSON_ID.isDistinctFrom(me.id().value()));
        return org.jooq
                .impl
                .DSL
                .coalesce(org.jooq.impl.DSL.field(note.and(Visible.withoutNotes(me, ENTRY.TICKET_ID))), false)
                .isFalse();
    }

    private Happened happened(
            OffsetDateTime at,
            @Nullable String contact,
            @Nullable Long instead,
            String kind,
            String details,
            @Nullable String matterFrom,
            @Nullable String matterTo) {
        var event = (TicketEvent) json.readValue(details, Objects.requireNonNull(EVENTS.get(kind)));
        return new Happened(
                at.toInstant(), contact, instead == null ? null : new PersonId(instead), event, matterFrom, matterTo);
    }
}
