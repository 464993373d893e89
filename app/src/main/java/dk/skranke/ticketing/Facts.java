package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.filtering.Filter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what rules ask of tickets: of one that something happened to, or of all to which time has happened. */
@Repository
public class Facts {

    /** Since when a ticket has been as it is, as a number that changes with it. */
    public sealed interface Since {

        /** Nothing was done by people since then; asks for open tickets, or only for those that wait for somebody else. */
        record Idle(Instant before, boolean waiting) implements Since {}

        /** The next step is due on this day or earlier. */
        record Due(LocalDate until) implements Since {}
    }

    /** @param state what the ticket has been since: the same number is the same state */
    public record Candidate(TicketId ticket, long state) {}

    /** Leaves out what was seen to already, in the asker's own tables. */
    public interface Already {

        Condition not(Field<Long> ticket, Field<Long> state);
    }

    private static final Field<String> CLIENT = Parties.clientName(TICKET.CLIENT_ID);
    private static final Field<String> MATTER = Parties.matterNumber(TICKET.MATTER_ID);
    private static final Field<String> MATTER_NAME = Parties.matterName(TICKET.MATTER_ID);
    private static final Field<String> CONTACT = Parties.contactName(TICKET.REQUESTER_CONTACT_ID);
    private static final Field<String> MAIL = Parties.contactMail(TICKET.REQUESTER_CONTACT_ID);
    private static final Field<Boolean> FILES =
            field(exists(selectOne().from(ATTACHMENT).where(ATTACHMENT.TICKET_ID.eq(TICKET.ID))));
    private static final Field<Boolean> AWAKE = field(Rows.AWAKE).as("awake");

    /** How it came: by its first message, or by form where nothing was written. */
    static final Field<String> CHANNEL = coalesce(
            field(select(lower(MESSAGE.KIND))
                    .from(MESSAGE)
                    .where(MESSAGE.TICKET_ID.eq(TICKET.ID))
                    .orderBy(MESSAGE.ID)
                    .limit(1)),
            inline("form"));

    private final DSLContext sql;
    private final Narrowing narrowing;
    private final Directory directory;
    private final Clock clock;

    Facts(DSLContext sql, Narrowing narrowing, Directory directory, Clock clock) {
        this.sql = sql;
        this.narrowing = narrowing;
        this.directory = directory;
        this.clock = clock;
    }

    /** For rows of other modules that hang on a ticket and carry its team. */
    public static Field<Long> team(TicketId ticket) {
        return Tickets.team(ticket);
    }

    /** As whoever asks sees it. */
    public Optional<FactSheet> of(TicketId id) {
        return read(TICKET.ID.eq(id.value())).fetchOptional(this::facts);
    }

    /** @throws NotFound for whoever may not see the ticket */
    @Transactional(readOnly = true)
    public FactSheet find(TicketId id, Member me) {
        return read(TICKET.ID.eq(id.value()).and(Tickets.visibleTo(me)))
                .fetchOptional(this::facts)
                .orElseThrow(NotFound::new);
    }

    /** Whether a ticket is what a filter asks for, decided in memory. */
    public boolean hold(Filter filter, FactSheet it) {
        return new Matching(clock.instant().atZone(directory.zone())).holds(filter, it);
    }

    /** The newest of those that the member may see. */
    @Transactional(readOnly = true)
    public List<FactSheet> matching(Filter filter, @Nullable Since since, int most, Member me) {
        return read(Tickets.visibleTo(me)
                        .and(narrowing.to(filter, me))
                        .and(since == null ? TICKET.ID.isNotNull() : is(since)))
                .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(most)
                .fetch(this::facts);
    }

    /** For the system: those of all to which time has happened, the longest ago first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Filter filter, Since since, Already already, int most) {
        var state = state(since);
        return sql.select(TICKET.ID, state)
                .from(TICKET)
                .where(is(since), narrowing.impersonal(filter), already.not(TICKET.ID, state))
                .orderBy(since instanceof Since.Due ? TICKET.NEXT_DUE.asc() : TICKET.ACTIVE_AT.asc())
                .limit(most)
                .fetch(it -> new Candidate(new TicketId(it.value1()), it.value2()));
    }

    /** What a ticket has been since at this moment; empty when that is over. For the system, which locks it. */
    public Optional<Long> state(TicketId id, Filter filter, Since since) {
        return sql.select(state(since))
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()), is(since), narrowing.impersonal(filter))
                .forUpdate()
                .fetchOptional(state(since));
    }

    private static Condition is(Since since) {
        return switch (since) {
            case Since.Idle it when it.waiting() -> idle(it).and(TICKET.STATUS.in("CLIENT", "OTHER"));
            case Since.Idle it -> idle(it);
            case Since.Due it -> Rows.OPEN.and(TICKET.NEXT_DUE.le(it.until()));
        };
    }

    private static Condition idle(Since.Idle it) {
        return Rows.OPEN.and(TICKET.ACTIVE_AT.le(it.before().atOffset(ZoneOffset.UTC)));
    }

    private static Field<Long> state(Since since) {
        return switch (since) {
            case Since.Idle _ ->
                field("(extract(epoch from {0}) * 1000000)::bigint", SQLDataType.BIGINT, TICKET.ACTIVE_AT);
            case Since.Due _ ->
                field("({0} - {1})::bigint", SQLDataType.BIGINT, TICKET.NEXT_DUE, inline(LocalDate.EPOCH));
        };
    }

    private SelectConditionStep<Record> read(Condition which) {
        return sql.select(
                        TICKET.asterisk(),
                        CLIENT,
                        MATTER,
                        MATTER_NAME,
                        CONTACT,
                        MAIL,
                        FILES,
                        AWAKE,
                        CHANNEL.as("channel"))
                .from(TICKET)
                .where(which);
    }

    private FactSheet facts(Record row) {
        var it = row.into(TICKET);
        var ticket = Tickets.ticket(it);
        return new FactSheet(
                ticket.id(),
                ticket.title(),
                ticket.category(),
                ticket.language(),
                Objects.requireNonNull(row.get("channel", String.class)),
                requester(ticket.requester(), row),
                row.get(CLIENT),
                row.get(MATTER),
                row.get(MATTER_NAME),
                ticket.team(),
                ticket.assignee(),
                ticket.priority(),
                ticket.status(),
                ticket.next(),
                ticket.tags(),
                it.getAnswerWords(),
                ticket.unanswered(),
                row.get(FILES),
                it.getClosedCircle(),
                row.get(AWAKE),
                it.getOpenedAt().toInstant(),
                it.getActiveAt().toInstant(),
                it.getClosedAt() == null ? null : it.getClosedAt().toInstant());
    }

    private List<String> requester(Requester requester, Record row) {
        return switch (requester) {
            case Requester.Colleague it -> {
                var person = directory.person(it.id());
                yield List.of(person.name(), person.mail());
            }
            case Requester.Outsider _ ->
                Stream.of(row.get(CONTACT), row.get(MAIL))
                        .filter(Objects::nonNull)
                        .toList();
        };
    }
}
