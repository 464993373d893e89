package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.ENTRY;
import static dk.skranke.book.db.Tables.INSTRUCTION;
import static dk.skranke.book.db.Tables.PROOF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.deadlines.Rule;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.TicketFacts;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines for whoever watches over them. */
@Repository
public class Upcoming {

    /** A deadline as far as watching needs it. */
    public record Due(
            DeadlineId id,
            TicketId ticket,
            TeamId team,
            String title,
            boolean byHand,
            @Nullable String rule,
            String law,
            @Nullable String matter,
            @Nullable String client,
            String place,
            LocalDate event,
            LocalDate ends,
            @Nullable OffsetDateTime endsAt,
            LocalDate safe,
            @Nullable LocalDate pre,
            PersonId responsible,
            Standing standing,
            Control control,
            boolean confirmed,
            Instant datedAt,
            @Nullable PersonId struckBy,
            @Nullable Instant struckAt,
            @Nullable String proof,
            boolean provisional,
            Instant changedAt) {

        public String title(Language language) {
            return Rule.title(rule, title, language);
        }
    }

    private static final int MOST = 20_000;

    private static final Field<String> MATTER = Parties.matterNumber(DEADLINE.MATTER_ID);
    private static final Field<String> CLIENT = Parties.clientName(TicketFacts.client(DEADLINE.TICKET_ID));
    private static final Field<String> PROVEN = field(select(DSL.coalesce(DSL.nullif(PROOF.NAME, ""), PROOF.WORDS))
            .from(PROOF)
            .where(PROOF.DEADLINE_ID.eq(DEADLINE.ID), PROOF.KIND.in("RECEIPT", "DISPATCH"))
            .orderBy(PROOF.ID.desc())
            .limit(1));

    /** When something last happened to it. */
    private static final Field<OffsetDateTime> CHANGED =
            field(select(DSL.coalesce(DSL.max(ENTRY.AT), DEADLINE.DATED_AT))
                    .from(ENTRY)
                    .where(ENTRY.DEADLINE_ID.eq(DEADLINE.ID)));

    private final DSLContext sql;

    Upcoming(DSLContext sql) {
        this.sql = sql;
    }

    /** All open ones that end by then, for the system. */
    @Transactional(readOnly = true)
    public List<Due> open(LocalDate until) {
        return due(Book.OPEN.and(DEADLINE.ENDS_ON.le(until)));
    }

    /** An instruction that nobody acknowledged yet. */
    public record Waiting(DeadlineId deadline, PersonId to, PersonId by) {}

    @Transactional(readOnly = true)
    public List<Waiting> instructions() {
        return sql.select(INSTRUCTION.DEADLINE_ID, INSTRUCTION.TO_ID, INSTRUCTION.BY_PERSON_ID)
                .from(INSTRUCTION)
                .join(DEADLINE)
                .on(DEADLINE.ID.eq(INSTRUCTION.DEADLINE_ID))
                .where(INSTRUCTION.ACKNOWLEDGED_AT.isNull(), Book.OPEN)
                .orderBy(INSTRUCTION.ID)
                .limit(1000)
                .fetch(it ->
                        new Waiting(new DeadlineId(it.value1()), new PersonId(it.value2()), new PersonId(it.value3())));
    }

    /** Struck with a receipt in this time. */
    @Transactional(readOnly = true)
    public List<Due> received(Instant from, Instant to) {
        var receipt = DSL.exists(selectOne()
                .from(PROOF)
                .where(PROOF.DEADLINE_ID.eq(DEADLINE.ID), PROOF.KIND.eq(Proof.Kind.RECEIPT.name())));
        return due(DEADLINE.STANDING
                .eq(Standing.DONE.name())
                .and(Book.OPEN.not())
                .and(DEADLINE.STRUCK_AT.ge(from.atOffset(ZoneOffset.UTC)))
                .and(DEADLINE.STRUCK_AT.lt(to.atOffset(ZoneOffset.UTC)))
                .and(receipt));
    }

    @Transactional(readOnly = true)
    public Optional<Due> find(DeadlineId id) {
        return due(DEADLINE.ID.eq(id.value())).stream().findFirst();
    }

    /**
     * A day of the book, from its first moment to its last.
     *
     * @param late what ended before this was late on that day, if it was still open when the day was over; never a day to come
     */
    public record OfDay(LocalDate day, Instant from, Instant to, LocalDate late) {}

    /** What ends on a day, what was struck then, whatever became of it, and what was late. */
    @Transactional(readOnly = true)
    public List<Due> of(OfDay it) {
        return due(which(it));
    }

    @Transactional(readOnly = true)
    public List<Due> of(OfDay it, Member me) {
        me.mustBelong();
        return due(which(it).and(Book.visibleTo(me)));
    }

    private static Condition which(OfDay it) {
        var begins = it.from().atOffset(ZoneOffset.UTC);
        var over = it.to().atOffset(ZoneOffset.UTC);
        var before = DEADLINE.ENDS_ON.lt(it.late()).and(DEADLINE.ENTERED_AT.lt(over));
        return DEADLINE.ENDS_ON
                .eq(it.day())
                .or(Book.OPEN.not().and(DEADLINE.STRUCK_AT.ge(begins)).and(DEADLINE.STRUCK_AT.lt(over)))
                .or(Book.OPEN.and(before))
                .or(Book.OPEN.not().and(DEADLINE.STRUCK_AT.ge(over)).and(before));
    }

    /** What somebody answers for, as they see it: open ones, and those that were struck since. */
    @Transactional(readOnly = true)
    public List<Due> answeredBy(Member me, Instant struckSince) {
        me.mustBelong();
        var shown = Book.OPEN.or(DEADLINE.STRUCK_AT.ge(struckSince.atOffset(ZoneOffset.UTC)));
        return due(shown.and(DEADLINE.RESPONSIBLE_ID.eq(me.id().value())).and(Book.visibleTo(me)));
    }

    /** The book from one on, in the order of entry. */
    @Transactional(readOnly = true)
    public List<Due> after(long id, @Nullable TicketId ticket, boolean open, int most, Member me) {
        me.mustBelong();
        var which = DEADLINE.ID
                .gt(id)
                .and(ticket == null ? DSL.noCondition() : DEADLINE.TICKET_ID.eq(ticket.value()))
                .and(open ? Book.OPEN : DSL.noCondition())
                .and(Book.visibleTo(me));
        return due(which, most, DEADLINE.ID);
    }

    private List<Due> due(Condition which) {
        return due(which, MOST, DEADLINE.ENDS_ON, DEADLINE.ID);
    }

    private List<Due> due(Condition which, int most, org.jooq.OrderField<?>... order) {
        return sql.select(DEADLINE.asterisk())
                .select(MATTER, CLIENT, PROVEN, CHANGED)
                .from(DEADLINE)
                .where(which)
                .orderBy(order)
                .limit(most)
                .fetch(Upcoming::due);
    }

    private static Due due(Record row) {
        var it = Rows.deadline(row.into(DEADLINE));
        return new Due(
                it.id(),
                it.ticket(),
                it.team(),
                it.title(),
                it.asked().rule() == null,
                it.asked().rule(),
                it.law(),
                row.get(MATTER),
                row.get(CLIENT),
                it.asked().place(),
                it.eventOn(),
                it.term().ends(),
                it.term().endsAt(),
                it.term().safe(),
                it.term().pre(),
                it.responsible(),
                it.standing(),
                it.control(),
                it.confirmedAt() != null,
                it.datedAt(),
                it.struckBy(),
                it.struckAt(),
                row.get(PROVEN),
                it.provisional(),
                row.get(CHANGED).toInstant());
    }

    /** For other modules' lists of deadlines. */
    public static Field<String> title(Field<Long> deadline, Language language) {
        return DSL.multiset(select(DEADLINE.RULE, DEADLINE.TITLE).from(DEADLINE).where(DEADLINE.ID.eq(deadline)))
                .convertFrom(it -> it.isEmpty()
                        ? null
                        : Rule.title(it.getFirst().value1(), it.getFirst().value2(), language));
    }

    public static Field<LocalDate> ends(Field<Long> deadline) {
        return field(select(DEADLINE.ENDS_ON).from(DEADLINE).where(DEADLINE.ID.eq(deadline)));
    }
}
