package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Preview;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record6;
import org.springframework.stereotype.Component;

/** A ticket beside the list: read within the list's own statement. */
@Component
class Previews {

    private static final int SHOWN_OF_A_MESSAGE = 500;
    private static final Field<String> MATTER_NAME =
            Parties.matterName(TICKET.MATTER_ID).as("matter_name");
    private static final Field<String> AUTHOR =
            Parties.contactName(MESSAGE.AUTHOR_CONTACT_ID).as("author");

    private final Rows rows;

    Previews(Rows rows) {
        this.rows = rows;
    }

    Field<List<Preview>> of(Field<Long> ticket, Member me) {
        return multiset(select(Rows.FIELDS)
                        .select(MATTER_NAME, messages(me))
                        .from(TICKET)
                        .where(Tickets.visibleTo(me), TICKET.ID.eq(ticket)))
                .convertFrom(it -> it.map(
                        row -> new Preview(rows.row(row, me.language()), row.get(MATTER_NAME), row.get(messages(me)))));
    }

    /** The last two, the newest first. */
    private Field<List<Preview.Message>> messages(Member me) {
        return multiset(select(
                                MESSAGE.AUTHOR_PERSON_ID,
                                AUTHOR,
                                MESSAGE.KIND,
                                MESSAGE.AT,
                                MESSAGE.LANGUAGE,
                                left(MESSAGE.TEXT, SHOWN_OF_A_MESSAGE + 1).as("text"))
                        .from(MESSAGE)
                        .where(
                                MESSAGE.TICKET_ID.eq(TICKET.ID),
                                Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID))
                        .orderBy(MESSAGE.ID.desc())
                        .limit(2))
                .as("messages")
                .convertFrom(it -> it.map(this::message));
    }

    private Preview.Message message(Record6<Long, String, String, java.time.OffsetDateTime, String, String> it) {
        var author = rows.face(it.value1());
        return new Preview.Message(
                author == null ? it.value2() : author.name(),
                author == null ? null : author.hue(),
                MessageKind.valueOf(it.value3()),
                it.value4().toInstant(),
                it.value5(),
                shortened(it.value6()));
    }

    static String shortened(String text) {
        if (text.length() <= SHOWN_OF_A_MESSAGE) return text;
        var end = text.lastIndexOf(' ', SHOWN_OF_A_MESSAGE - 1);
        return text.substring(0, end < SHOWN_OF_A_MESSAGE / 2 ? SHOWN_OF_A_MESSAGE - 1 : end)
                        .strip() + " …";
    }
}
