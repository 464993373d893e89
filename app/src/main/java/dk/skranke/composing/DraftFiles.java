package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;
import static dk.skranke.composing.db.Tables.DRAFT_FILE;
import static org.jooq.Records.mapping;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of the files and pictures of what is being written. */
@Repository
class DraftFiles {

    private final DSLContext sql;

    DraftFiles(DSLContext sql) {
        this.sql = sql;
    }

    long attach(Draft it, NewAttachment file) {
        return attach(
                it,
                file.name(),
                file.file().type(),
                file.file().size(),
                file.file().id().value());
    }

    long attach(Draft it, String name, String type, long size, String content) {
        return sql.insertInto(DRAFT_FILE)
                .set(DRAFT_FILE.DRAFT_ID, it.id())
                .set(DRAFT_FILE.TICKET_ID, it.ticket().value())
                .set(DRAFT_FILE.TEAM_ID, Docket.team(it.ticket()))
                .set(DRAFT_FILE.NAME, name)
                .set(DRAFT_FILE.TYPE, type)
                .set(DRAFT_FILE.SIZE, size)
                .set(DRAFT_FILE.CONTENT, content)
                .returning(DRAFT_FILE.ID)
                .fetchSingle()
                .getId();
    }

    /** A picture in something that is being written, for whoever sees that. */
    @Transactional(readOnly = true)
    Optional<Draft.File> picture(TicketId ticket, String content, Member me) {
        return sql.select(DRAFT_FILE.ID, DRAFT_FILE.NAME, DRAFT_FILE.TYPE, DRAFT_FILE.SIZE, DRAFT_FILE.CONTENT)
                .from(DRAFT_FILE)
                .join(DRAFT)
                .on(DRAFT.ID.eq(DRAFT_FILE.DRAFT_ID))
                .where(DRAFT_FILE.CONTENT.eq(content), DRAFT.TICKET_ID.eq(ticket.value()), DraftRows.visibleTo(me))
                .limit(1)
                .fetchOptional(mapping(Draft.File::new));
    }

    void detach(Draft it, long file) {
        sql.deleteFrom(DRAFT_FILE)
                .where(DRAFT_FILE.DRAFT_ID.eq(it.id()), DRAFT_FILE.ID.eq(file))
                .execute();
    }
}
