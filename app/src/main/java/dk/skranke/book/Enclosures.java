package dk.skranke.book;

import static dk.skranke.book.db.Tables.EXTENSION;
import static dk.skranke.book.db.Tables.INSTRUCTION;
import static dk.skranke.book.db.Tables.PROOF;
import static dk.skranke.book.db.Tables.SHEET;

import dk.skranke.book.DeadlineEvent.Instructed;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of what lies beside a deadline: control sheets, proofs, instructions, and what more time was asked for. */
@Repository
class Enclosures {

    private final DSLContext sql;
    private final Clock clock;

    Enclosures(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void makeSheet(DeadlineEvent event) {
        sql.insertInto(SHEET)
                .set(SHEET.DEADLINE_ID, event.deadline().value())
                .set(SHEET.TICKET_ID, event.ticket().value())
                .set(SHEET.TEAM_ID, Docket.team(event.ticket()))
                .set(SHEET.MADE_BY, event.by().value())
                .set(SHEET.MADE_AT, now())
                .execute();
    }

    Optional<Sheet> sheet(DeadlineId id) {
        return sql.selectFrom(SHEET)
                .where(SHEET.DEADLINE_ID.eq(id.value()))
                .orderBy(SHEET.NUMBER.desc())
                .limit(1)
                .fetchOptional(Rows::sheet);
    }

    void printed(Sheet it, @Nullable String content, PersonId by) {
        sql.update(SHEET)
                .set(SHEET.PRINTED_AT, now())
                .set(SHEET.PRINTED_BY, by.value())
                .set(SHEET.CONTENT, content)
                .where(SHEET.NUMBER.eq(it.number()), SHEET.PRINTED_AT.isNull())
                .execute();
    }

    void prove(DeadlineId id, TicketId ticket, Proof it, Member me) {
        sql.insertInto(PROOF)
                .set(PROOF.DEADLINE_ID, id.value())
                .set(PROOF.TICKET_ID, ticket.value())
                .set(PROOF.TEAM_ID, Docket.team(ticket))
                .set(PROOF.KIND, it.kind().name())
                .set(PROOF.ATTACHMENT_ID, it.attachment())
                .set(PROOF.CONTENT, it.content())
                .set(PROOF.NAME, it.name())
                .set(PROOF.TYPE, it.type())
                .set(PROOF.WORDS, it.words())
                .set(
                        PROOF.RECEIVED_AT,
                        it.receivedAt() == null ? null : it.receivedAt().atOffset(ZoneOffset.UTC))
                .set(PROOF.SAID_AT, it.said() == null ? null : it.said().atOffset(ZoneOffset.UTC))
                .set(PROOF.BY_PERSON_ID, me.id().value())
                .set(PROOF.AT, now())
                .execute();
    }

    void instruct(Instructed it) {
        sql.insertInto(INSTRUCTION)
                .set(INSTRUCTION.DEADLINE_ID, it.deadline().value())
                .set(INSTRUCTION.TICKET_ID, it.ticket().value())
                .set(INSTRUCTION.TEAM_ID, Docket.team(it.ticket()))
                .set(INSTRUCTION.TO_ID, it.to().value())
                .set(INSTRUCTION.BY_PERSON_ID, it.by().value())
                .set(INSTRUCTION.WHAT, it.what())
                .set(INSTRUCTION.HOW, it.how())
                .set(INSTRUCTION.UNTIL, it.until().atOffset(ZoneOffset.UTC))
                .set(INSTRUCTION.AT, now())
                .execute();
    }

    /** Of whom it was, if it is theirs to acknowledge and they have not done so. */
    Optional<PersonId> acknowledge(DeadlineId id, long instruction, PersonId by) {
        return sql.update(INSTRUCTION)
                .set(INSTRUCTION.ACKNOWLEDGED_AT, now())
                .where(
                        INSTRUCTION.ID.eq(instruction),
                        INSTRUCTION.DEADLINE_ID.eq(id.value()),
                        INSTRUCTION.TO_ID.eq(by.value()),
                        INSTRUCTION.ACKNOWLEDGED_AT.isNull())
                .returning(INSTRUCTION.BY_PERSON_ID)
                .fetchOptional(it -> new PersonId(it.getByPersonId()));
    }

    void ask(DeadlineEvent.Asked it) {
        sql.insertInto(EXTENSION)
                .set(EXTENSION.DEADLINE_ID, it.deadline().value())
                .set(EXTENSION.TICKET_ID, it.ticket().value())
                .set(EXTENSION.TEAM_ID, Docket.team(it.ticket()))
                .set(EXTENSION.KIND, it.kind().name())
                .set(EXTENSION.UNTIL, it.until())
                .set(EXTENSION.REASON, it.reason())
                .set(EXTENSION.ASKED_BY, it.by().value())
                .set(EXTENSION.ASKED_AT, now())
                .execute();
    }

    Optional<Extension> asked(DeadlineId id) {
        return sql.selectFrom(EXTENSION)
                .where(EXTENSION.DEADLINE_ID.eq(id.value()), EXTENSION.STATE.eq("ASKED"))
                .fetchOptional(Rows::extension);
    }

    void decide(Extension it, Extension.State state, PersonId by) {
        sql.update(EXTENSION)
                .set(EXTENSION.STATE, state.name())
                .set(EXTENSION.DECIDED_BY, by.value())
                .set(EXTENSION.DECIDED_AT, now())
                .where(EXTENSION.ID.eq(it.id()))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
