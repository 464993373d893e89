package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.PROOF;
import static dk.skranke.book.db.Tables.SHEET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.TicketFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The book as it is printed: of each deadline everything that case law wants to find there, in one statement. */
@Repository
public class Ledger {

    /** Whose, and from when to when they end; nobody and no team: everything that the reader sees. */
    public record Wanted(
            LocalDate from,
            LocalDate to,
            @Nullable PersonId person,
            @Nullable TeamId team) {}

    /**
     * A file or words, and when the receiver had it.
     *
     * @param kind as in texts: {@code receipt}
     */
    public record Paper(
            String kind,
            String name,
            String words,
            @Nullable Instant received) {}

    public record Entry(
            Term term,
            long number,
            long ticket,
            String ticketTitle,
            TeamId team,
            @Nullable String matter,
            @Nullable String matterName,
            @Nullable String client,
            String title,
            String law,
            boolean byHand,
            String happened,
            LocalDate event,
            boolean provisional,
            String place,
            PersonId responsible,
            PersonId datedBy,
            Instant datedAt,
            @Nullable PersonId checkedBy,
            @Nullable Instant checkedAt,
            Control control,
            @Nullable Long sheet,
            Standing standing,
            @Nullable PersonId struckBy,
            @Nullable Instant struckAt,
            List<Paper> papers) {}

    private static final Field<String> TICKET_TITLE = TicketFacts.title(DEADLINE.TICKET_ID);
    private static final Field<String> MATTER = Parties.matterNumber(DEADLINE.MATTER_ID);
    private static final Field<String> MATTER_NAME = Parties.matterName(DEADLINE.MATTER_ID);
    private static final Field<String> CLIENT = Parties.clientName(TicketFacts.client(DEADLINE.TICKET_ID));
    private static final Field<Long> PRINTED =
            field(select(max(SHEET.NUMBER)).from(SHEET).where(SHEET.DEADLINE_ID.eq(DEADLINE.ID)));
    private static final Field<List<Paper>> PAPERS = multiset(
                    select(PROOF.KIND, PROOF.NAME, PROOF.WORDS, PROOF.RECEIVED_AT)
                            .from(PROOF)
                            .where(PROOF.DEADLINE_ID.eq(DEADLINE.ID))
                            .orderBy(PROOF.ID))
            .convertFrom(it -> it.map(paper -> new Paper(
                    Proof.Kind.valueOf(paper.value1()).mark(),
                    paper.value2(),
                    paper.value3(),
                    Rows.moment(paper.value4()))));

    private final DSLContext sql;
    private final Telling telling;

    Ledger(DSLContext sql, Telling telling) {
        this.sql = sql;
        this.telling = telling;
    }

    /** In the order of their last days; what was struck too. */
    @Transactional(readOnly = true)
    public List<Entry> of(Wanted wanted, int most, Member me) {
        me.mustBelong();
        return sql.select(DEADLINE.asterisk(), TICKET_TITLE, MATTER, MATTER_NAME, CLIENT, PRINTED, PAPERS)
                .from(DEADLINE)
                .where(
                        DEADLINE.ENDS_ON.between(wanted.from(), wanted.to()),
                        new Shelf.Whose(wanted.person(), wanted.team()).condition(),
                        Book.visibleTo(me))
                .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                .limit(most)
                .fetch(it -> entry(it, me.language()));
    }

    private Entry entry(Record row, Language language) {
        var it = Rows.deadline(row.into(DEADLINE));
        return new Entry(
                it.term(),
                it.id().value(),
                it.ticket().value(),
                Objects.requireNonNullElse(row.get(TICKET_TITLE), ""),
                it.team(),
                row.get(MATTER),
                row.get(MATTER_NAME),
                row.get(CLIENT),
                it.title(language),
                it.law(),
                it.asked().rule() == null,
                it.happened(),
                it.eventOn(),
                it.provisional(),
                telling.place(it.asked().place(), language),
                it.responsible(),
                it.datedBy(),
                it.datedAt(),
                it.checkedBy(),
                it.checkedAt(),
                it.control(),
                row.get(PRINTED),
                it.standing(),
                it.struckBy(),
                it.struckAt(),
                row.get(PAPERS));
    }
}
