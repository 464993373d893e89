package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.database.Phrase;
import dk.skranke.matters.ClientId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Course.Turn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.SelectForUpdateWaitStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads how tickets went, many at once. Row security alone says whose: this is for what the program does by itself. */
@Repository
public class Courses {

    private static final Param<Long[]> THESE = param("tickets", SQLDataType.BIGINT.array());

    private final DSLContext sql;
    private final Phrase<Course> courses;
    private final Phrase<Circle> circles;

    Courses(DSLContext sql) {
        this.sql = sql;
        this.courses = courses(sql);
        this.circles = circles(sql);
    }

    @Transactional
    public List<Course> of(Collection<TicketId> tickets) {
        return tickets.isEmpty() ? List.of() : courses.ask(sql, these(tickets));
    }

    private static Map<String, ?> these(Collection<TicketId> tickets) {
        return Map.of("tickets", tickets.stream().map(TicketId::value).toArray(Long[]::new));
    }

    private static Phrase<Course> courses(DSLContext sql) {
        var turns = multiset(select(
                                ENTRY.AT,
                                ENTRY.KIND,
                                jsonbGetAttributeAsText(ENTRY.DETAILS, "kind").as("message"),
                                jsonbGetAttributeAsText(ENTRY.DETAILS, "to").as("to"),
                                ENTRY.BY_PERSON_ID)
                        .from(ENTRY)
                        .where(ENTRY.TICKET_ID.eq(TICKET.ID), ENTRY.KIND.in("Moved", "Closed", "Reopened", "Written"))
                        .orderBy(ENTRY.ID))
                .as("turns");
        var asked = sql.select(
                        TICKET.ID,
                        TICKET.TITLE,
                        TICKET.TEAM_ID,
                        TICKET.ASSIGNEE_ID,
                        TICKET.CATEGORY_ID,
                        TICKET.PRIORITY,
                        TICKET.CLIENT_ID,
                        TICKET.STATUS,
                        TICKET.OPENED_AT,
                        TICKET.ACTIVE_AT,
                        TICKET.REQUESTER_PERSON_ID,
                        turns)
                .from(TICKET)
                .where(TICKET.ID.eq(any(THESE)));
        return new Phrase<>(sql, asked, it -> {
            var status = TicketStatus.valueOf(it.get(TICKET.STATUS));
            return new Course(
                    new TicketId(it.get(TICKET.ID)),
                    it.get(TICKET.TITLE),
                    new TeamId(it.get(TICKET.TEAM_ID)),
                    it.get(TICKET.ASSIGNEE_ID) == null ? null : new PersonId(it.get(TICKET.ASSIGNEE_ID)),
                    new CategoryId(it.get(TICKET.CATEGORY_ID)),
                    Priority.valueOf(it.get(TICKET.PRIORITY)),
                    it.get(TICKET.CLIENT_ID) == null ? null : new ClientId(it.get(TICKET.CLIENT_ID)),
                    status,
                    it.get(TICKET.OPENED_AT).toInstant(),
                    settled(
                            it.get(turns).stream()
                                    .flatMap(row -> turn(row, it.get(TICKET.REQUESTER_PERSON_ID)).stream())
                                    .toList(),
                            status,
                            it.get(TICKET.ACTIVE_AT).toInstant()));
        });
    }

    /** Who has to do with a ticket: who asked, whose it is, which team's, and who takes part. */
    public record Circle(
            TicketId ticket,
            TeamId team,
            @Nullable PersonId requester,
            @Nullable PersonId assignee,
            List<PersonId> participants) {}

    @Transactional
    public List<Circle> circles(Collection<TicketId> tickets) {
        return circles.ask(sql, these(tickets));
    }

    private static Phrase<Circle> circles(DSLContext sql) {
        var participants = multiset(
                        select(PARTICIPANT.PERSON_ID).from(PARTICIPANT).where(PARTICIPANT.TICKET_ID.eq(TICKET.ID)))
                .convertFrom(it -> it.map(row -> new PersonId(row.value1())));
        var asked = sql.select(TICKET.ID, TICKET.TEAM_ID, TICKET.REQUESTER_PERSON_ID, TICKET.ASSIGNEE_ID, participants)
                .from(TICKET)
                .where(TICKET.ID.eq(any(THESE)));
        return new Phrase<>(
                sql,
                asked,
                it -> new Circle(
                        new TicketId(it.value1()),
                        new TeamId(it.value2()),
                        it.value3() == null ? null : new PersonId(it.value3()),
                        it.value4() == null ? null : new PersonId(it.value4()),
                        it.value5()));
    }

    /** Who of the office wrote something. */
    @Transactional
    public Optional<PersonId> authorOf(MessageId message) {
        return sql.select(MESSAGE.AUTHOR_PERSON_ID)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(message.value()), MESSAGE.AUTHOR_PERSON_ID.isNotNull())
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    /** What a team has closed in a time and not taken up again. */
    @Transactional
    public List<TicketId> closedBetween(TeamId team, Instant from, Instant until) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(
                        TICKET.TEAM_ID.eq(team.value()),
                        TICKET.CLOSED_AT.ge(from.atOffset(ZoneOffset.UTC)),
                        TICKET.CLOSED_AT.lt(until.atOffset(ZoneOffset.UTC)))
                .orderBy(TICKET.ID)
                .fetch(it -> new TicketId(it.value1()));
    }

    /** On which of these somebody has written. */
    @Transactional
    public Set<TicketId> wroteOn(Collection<TicketId> tickets, PersonId who) {
        return sql.selectDistinct(MESSAGE.TICKET_ID)
                .from(MESSAGE)
                .where(
                        MESSAGE.TICKET_ID.eq(
                                any(tickets.stream().map(TicketId::value).toArray(Long[]::new))),
                        MESSAGE.AUTHOR_PERSON_ID.eq(who.value()))
                .fetchSet(it -> new TicketId(it.value1()));
    }

    /** Whose a ticket is, as a part of another statement about it. */
    public static Field<Long> assigneeOf(Field<Long> ticket) {
        var it = TICKET.as("whose");
        return field(select(it.ASSIGNEE_ID).from(it).where(it.ID.eq(ticket)));
    }

    /** Open tickets behind this one, in the order of their numbers. */
    @Transactional
    public List<TicketId> openAfter(TicketId last, int most) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(Rows.OPEN, TICKET.ID.gt(last.value()))
                .orderBy(TICKET.ID)
                .limit(most)
                .fetch(it -> new TicketId(it.value1()));
    }

    /** Whoever changes one of these is waited for; nobody else does before the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<TicketId> tickets) {
        held(tickets).execute();
    }

    /** Those of these that nobody changes at this moment; nobody else does before the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TicketId> free(Collection<TicketId> tickets) {
        return held(tickets).skipLocked().fetch(it -> new TicketId(it.value1()));
    }

    private SelectForUpdateWaitStep<Record1<Long>> held(Collection<TicketId> tickets) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(any(tickets.stream().map(TicketId::value).toArray(Long[]::new))))
                .orderBy(TICKET.ID)
                .forNoKeyUpdate();
    }

    /** Changes go on, but none of these goes to another team before the end of the transaction: for rows that carry it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<TicketId> tickets) {
        sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(any(tickets.stream().map(TicketId::value).toArray(Long[]::new))))
                .orderBy(TICKET.ID)
                .forKeyShare()
                .fetch();
    }

    @Transactional
    public int openOnes() {
        return sql.fetchCount(TICKET, Rows.OPEN);
    }

    private static Optional<Turn> turn(
            Record5<OffsetDateTime, String, String, String, Long> it, @Nullable Long requester) {
        var at = it.value1().toInstant();
        return switch (it.value2()) {
            case "Moved" -> Optional.of(new Turn.Moved(at, TicketStatus.valueOf(Objects.requireNonNull(it.value4()))));
            case "Closed" -> Optional.of(new Turn.Moved(at, TicketStatus.CLOSED));
            case "Reopened" -> Optional.of(new Turn.Moved(at, TicketStatus.OPEN));
            default -> said(at, MessageKind.valueOf(Objects.requireNonNull(it.value3())), requester, it.value5());
        };
    }

    private static Optional<Turn> said(Instant at, MessageKind kind, @Nullable Long requester, @Nullable Long by) {
        var asks = by == null || by.equals(requester);
        return switch (kind) {
            case MAIL -> Optional.of(new Turn.Asked(at));
            case REPLY, PHONE -> Optional.of(asks ? new Turn.Asked(at) : new Turn.Answered(at));
            case FORM, NOTE, SIDE, SIDE_MAIL -> Optional.empty();
        };
    }

    /** A ticket that came from elsewhere may stand where its history does not lead. */
    private static List<Turn> settled(List<Turn> turns, TicketStatus status, Instant active) {
        var last = TicketStatus.NEW;
        for (var it : turns) if (it instanceof Turn.Moved moved) last = moved.to();
        if (last == status) return turns;
        var all = new ArrayList<>(turns);
        all.add(new Turn.Moved(active, status));
        return List.copyOf(all);
    }
}
