package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.DELIVERY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.REVISION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Said.Attached;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Reads what was said on tickets, the oldest first. */
@Repository
class Spoken {

    private static final Field<String> CONTACT = Parties.contactName(MESSAGE.AUTHOR_CONTACT_ID);
    private static final Field<String> MAIL = Parties.contactMail(MESSAGE.AUTHOR_CONTACT_ID);

    private final DSLContext sql;

    private final Phrases<Member, Said> ofTicket;

    Spoken(DSLContext sql) {
        this.sql = sql;
        this.ofTicket = new Phrases<>(sql, this::ofTicket);
    }

    List<Said> of(TicketId ticket, Member me) {
        return ofTicket.ask(me, Map.of("ticket", ticket.value()));
    }

    private Phrase<Said> ofTicket(Member me) {
        var files = files(me);
        var revisions = revisions(me);
        return new Phrase<>(
                sql,
                asked(
                        Gathered.in(MESSAGE.TICKET_ID, param("ticket", MESSAGE.TICKET_ID)),
                        Integer.MAX_VALUE,
                        files,
                        revisions,
                        me),
                it -> said(it, it.get(files), it.get(revisions)));
    }

    List<Said> of(Condition which, int most, Member me) {
        var files = files(me);
        var revisions = revisions(me);
        return asked(which, most, files, revisions, me).fetch(it -> said(it, it.get(files), it.get(revisions)));
    }

    private Select<Record> asked(
            Condition which, int most, Field<List<Attached>> files, Field<List<Said.Revision>> revisions, Member me) {
        return sql.select(MESSAGE.asterisk(), CONTACT, MAIL, DELIVERY.asterisk(), files, revisions)
                .from(MESSAGE)
                .leftJoin(DELIVERY)
                .on(DELIVERY.MESSAGE_ID.eq(MESSAGE.ID))
                .where(
                        which,
                        Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID))
                .orderBy(MESSAGE.ID)
                .limit(most);
    }

    private static Said said(Record it, List<Attached> files, List<Said.Revision> revisions) {
        var person = it.get(MESSAGE.AUTHOR_PERSON_ID);
        return new Said(
                it.get(MESSAGE.ID),
                it.get(MESSAGE.TICKET_ID),
                MessageKind.valueOf(it.get(MESSAGE.KIND)),
                it.get(MESSAGE.AT).toInstant(),
                person == null ? null : new PersonId(person),
                it.get(CONTACT),
                it.get(MAIL),
                List.of(it.get(MESSAGE.ADDRESSEES)),
                it.get(MESSAGE.DIRECTION),
                it.get(MESSAGE.LANGUAGE),
                it.get(MESSAGE.TEXT),
                it.get(MESSAGE.LETTER),
                it.get(MESSAGE.QUOTED),
                it.get(MESSAGE.RAW) != null,
                it.get(MESSAGE.SPLIT_FROM_ID),
                List.of(it.get(MESSAGE.TROUBLES)),
                it.get(DELIVERY.STATE) == null ? null : delivery(it),
                files,
                List.of(it.get(MESSAGE.CC)),
                List.of(it.get(MESSAGE.BCC)),
                it.get(MESSAGE.SUBJECT),
                it.get(MESSAGE.SIDE_ID),
                revisions);
    }

    private static Delivery delivery(Record it) {
        return new Delivery(
                Delivery.State.valueOf(it.get(DELIVERY.STATE)),
                it.get(DELIVERY.AT).toInstant(),
                it.get(DELIVERY.ATTEMPTS),
                it.get(DELIVERY.REASON));
    }

    private static Field<List<Said.Revision>> revisions(Member me) {
        return multiset(select(REVISION.AT, REVISION.BY_ID, REVISION.TEXT, REVISION.LETTER)
                        .from(REVISION)
                        .where(REVISION.MESSAGE_ID.eq(MESSAGE.ID), Visible.to(me, REVISION.TEAM_ID, REVISION.TICKET_ID))
                        .orderBy(REVISION.ID))
                .convertFrom(it -> it.map(row -> new Said.Revision(
                        row.value1().toInstant(), new PersonId(row.value2()), row.value3(), row.value4())));
    }

    private static Field<List<Attached>> files(Member me) {
        return multiset(select(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.SIZE, ATTACHMENT.CONTENT)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID),
                                Visible.to(me, ATTACHMENT.TEAM_ID, ATTACHMENT.TICKET_ID))
                        .orderBy(ATTACHMENT.ID))
                .convertFrom(it -> it.map(mapping(Attached::new)));
    }
}
