package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What other modules say of a ticket beside what is their own, without knowing our tables. */
@Repository
public class TicketFacts {

    /**
     * A file of the conversation.
     *
     * @param arrived when somebody from outside sent it
     */
    public record File(
            long id,
            String name,
            String type,
            String content,
            @Nullable Instant arrived) {}

    private final DSLContext sql;

    TicketFacts(DSLContext sql) {
        this.sql = sql;
    }

    public static Field<String> title(Field<Long> ticket) {
        return field(select(TICKET.TITLE).from(TICKET).where(TICKET.ID.eq(ticket)));
    }

    public static Field<Long> matter(Field<Long> ticket) {
        return field(select(TICKET.MATTER_ID).from(TICKET).where(TICKET.ID.eq(ticket)));
    }

    public static Field<Long> client(Field<Long> ticket) {
        return field(select(TICKET.CLIENT_ID).from(TICKET).where(TICKET.ID.eq(ticket)));
    }

    public static Field<Long> team(Field<Long> ticket) {
        return field(select(TICKET.TEAM_ID).from(TICKET).where(TICKET.ID.eq(ticket)));
    }

    public static Field<Long> assignee(Field<Long> ticket) {
        return field(select(TICKET.ASSIGNEE_ID).from(TICKET).where(TICKET.ID.eq(ticket)));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<File> files(TicketId ticket, Member me) {
        var arrived = when(MESSAGE.AUTHOR_CONTACT_ID.isNotNull(), MESSAGE.AT);
        return sql.select(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.CONTENT, arrived)
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .where(
                        ATTACHMENT.TICKET_ID.eq(ticket.value()),
                        Visible.to(me, ATTACHMENT.TEAM_ID, ATTACHMENT.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID))
                .orderBy(ATTACHMENT.ID.desc())
                .limit(200)
                .fetch(it -> new File(it.value1(), it.value2(), it.value3(), it.value4(), moment(it.value5())));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
