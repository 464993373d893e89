package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.ENTRY;
import static dk.skranke.book.db.Tables.EXTENSION;
import static dk.skranke.book.db.Tables.INSTRUCTION;
import static dk.skranke.book.db.Tables.PROOF;
import static dk.skranke.book.db.Tables.SHEET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.book.Extension.State;
import dk.skranke.book.pages.Line;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one deadline with all that its page, its sheet and its paper say. */
@Repository
class Folder {

    private final DSLContext sql;
    private final Shelf shelf;
    private final Lines lines;

    Folder(DSLContext sql, Shelf shelf, Lines lines) {
        this.sql = sql;
        this.shelf = shelf;
        this.lines = lines;
    }

    /** A deadline with all that its page says. */
    record Whole(
            Deadline deadline,
            Line line,
            String explanation,
            @Nullable Sheet sheet,
            @Nullable Extension extension,
            List<Paper> papers,
            List<Instruction> instructions,
            List<Entered> entries,
            List<Line> chain,
            boolean hanging) {}

    record Paper(
            long id,
            Proof.Kind kind,
            @Nullable Long attachment,
            @Nullable String content,
            String name,
            String type,
            String words,
            @Nullable Instant received,
            @Nullable Instant said,
            PersonId by,
            Instant at) {}

    record Entered(Instant at, @Nullable PersonId by, String kind, String details) {}

    @Transactional(readOnly = true)
    public Whole whole(DeadlineId id, Member me) {
        me.mustBelong();
        var papers = papers();
        var entries = entries();
        var sheet = multiset(DSL.selectFrom(SHEET)
                        .where(SHEET.DEADLINE_ID.eq(DEADLINE.ID))
                        .orderBy(SHEET.NUMBER.desc())
                        .limit(1))
                .convertFrom(it -> it.map(row -> Rows.sheet(row.into(SHEET))));
        var extension = multiset(DSL.selectFrom(EXTENSION)
                        .where(EXTENSION.DEADLINE_ID.eq(DEADLINE.ID), EXTENSION.STATE.eq(State.ASKED.name())))
                .convertFrom(it -> it.map(row -> Rows.extension(row.into(EXTENSION))));
        var instructions = multiset(DSL.selectFrom(INSTRUCTION)
                        .where(INSTRUCTION.DEADLINE_ID.eq(DEADLINE.ID))
                        .orderBy(INSTRUCTION.ID.desc())
                        .limit(20))
                .convertFrom(it -> it.map(row -> Rows.instruction(row.into(INSTRUCTION))));
        var other = DEADLINE.as("other");
        var hanging = field(DEADLINE.CHAIN_ID
                .isNotNull()
                .or(DSL.exists(selectOne().from(other).where(other.CHAIN_ID.eq(DEADLINE.ID)))));
        return sql.select(DEADLINE.asterisk())
                .select(Lines.FIELDS)
                .select(sheet, extension, papers, instructions, entries, hanging)
                .from(DEADLINE)
                .where(DEADLINE.ID.eq(id.value()), Book.visibleTo(me))
                .fetchOptional(it -> new Whole(
                        Rows.deadline(it.into(DEADLINE)),
                        lines.of(it, me.language()),
                        it.get(DEADLINE.EXPLANATION).data(),
                        first(it.get(sheet)),
                        first(it.get(extension)),
                        it.get(papers),
                        it.get(instructions),
                        it.get(entries),
                        List.of(),
                        it.get(hanging)))
                .map(it -> new Whole(
                        it.deadline(),
                        it.line(),
                        it.explanation(),
                        it.sheet(),
                        it.extension(),
                        it.papers(),
                        it.instructions(),
                        it.entries(),
                        it.hanging() ? chained(it.deadline(), me) : List.of(),
                        it.hanging()))
                .orElseThrow(NotFound::new);
    }

    private List<Line> chained(Deadline it, Member me) {
        var head = it.chain() == null ? it.id() : it.chain();
        return shelf.lines(
                DEADLINE.CHAIN_ID
                        .eq(head.value())
                        .or(DEADLINE.ID.eq(head.value()))
                        .and(DEADLINE.ID.ne(it.id().value())),
                Shelf.PAGE,
                me,
                DEADLINE.ENDS_ON.asc(),
                DEADLINE.ID.asc());
    }

    /** Every deadline of the matter, or of the ticket where it has none: done, dropped and missed ones too. */
    @Transactional(readOnly = true)
    public List<Line> file(Deadline it, Member me) {
        var which = it.matter() == null
                ? DEADLINE.TICKET_ID.eq(it.ticket().value())
                : DEADLINE.MATTER_ID.eq(it.matter().value());
        return shelf.lines(which, 200, me, DEADLINE.ENDS_ON.asc(), DEADLINE.ID.asc());
    }

    @Transactional(readOnly = true)
    public Optional<Paper> paper(DeadlineId id, long paper, Member me) {
        return whole(id, me).papers().stream().filter(it -> it.id() == paper).findFirst();
    }

    private static <T> @Nullable T first(List<T> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private static Field<List<Paper>> papers() {
        return multiset(select(
                                PROOF.ID,
                                PROOF.KIND,
                                PROOF.ATTACHMENT_ID,
                                PROOF.CONTENT,
                                PROOF.NAME,
                                PROOF.TYPE,
                                PROOF.WORDS,
                                PROOF.RECEIVED_AT,
                                PROOF.SAID_AT,
                                PROOF.BY_PERSON_ID,
                                PROOF.AT)
                        .from(PROOF)
                        .where(PROOF.DEADLINE_ID.eq(DEADLINE.ID))
                        .orderBy(PROOF.ID))
                .convertFrom(it -> it.map(row -> new Paper(
                        row.value1(),
                        Proof.Kind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Rows.moment(row.value8()),
                        Rows.moment(row.value9()),
                        new PersonId(row.value10()),
                        row.value11().toInstant())));
    }

    private static Field<List<Entered>> entries() {
        return multiset(select(ENTRY.AT, ENTRY.BY_PERSON_ID, ENTRY.KIND, ENTRY.DETAILS.cast(CLOB))
                        .from(ENTRY)
                        .where(ENTRY.DEADLINE_ID.eq(DEADLINE.ID))
                        .orderBy(ENTRY.ID.desc())
                        .limit(200))
                .convertFrom(it -> it.map(row ->
                        new Entered(row.value1().toInstant(), Rows.person(row.value2()), row.value3(), row.value4())));
    }
}
