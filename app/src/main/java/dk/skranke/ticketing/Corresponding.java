package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.param;

import dk.skranke.access.Visible;
import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is written to about a ticket, without reading what was said. */
@Repository
class Corresponding {

    private record Asking(
            @Nullable Long matter,
            @Nullable Long client,
            @Nullable Long person,
            @Nullable String mail) {}

    private record Letter(MessageKind kind, @Nullable String from, List<String> to) {}

    private final Directory directory;
    private final DSLContext sql;
    private final Phrases<Member, Asking> asking;
    private final Phrases<Member, Letter> letters;

    Corresponding(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
        this.asking = new Phrases<>(sql, this::asking);
        this.letters = new Phrases<>(sql, this::letters);
    }

    @Transactional(readOnly = true)
    public Correspondents of(TicketId id, Member me) {
        var ticket = Map.of("ticket", id.value());
        var it = asking.ask(me, ticket).stream().findFirst().orElseThrow(NotFound::new);
        var requester = it.person() == null
                ? it.mail()
                : directory.person(new PersonId(it.person())).mail();
        return new Correspondents(
                it.matter() == null ? null : new MatterId(it.matter()),
                it.client() == null ? null : new ClientId(it.client()),
                requester,
                () -> known(requester, letters.ask(me, ticket)));
    }

    private static Set<String> known(@Nullable String requester, List<Letter> letters) {
        var known = new HashSet<String>();
        if (requester != null) known.add(requester);
        for (var letter : letters) {
            if (letter.kind() == MessageKind.REPLY) known.addAll(letter.to());
            else if (letter.from() != null) known.add(letter.from());
        }
        return known;
    }

    private Phrase<Asking> asking(Member me) {
        var mail = Parties.contactMail(TICKET.REQUESTER_CONTACT_ID);
        var asked = sql.select(TICKET.MATTER_ID, TICKET.CLIENT_ID, TICKET.REQUESTER_PERSON_ID, mail)
                .from(TICKET)
                .where(TICKET.ID.eq(param("ticket", TICKET.ID)), Tickets.visibleTo(me));
        return new Phrase<>(sql, asked, it -> new Asking(it.value1(), it.value2(), it.value3(), it.value4()));
    }

    /** Letters between the same people are one. */
    private Phrase<Letter> letters(Member me) {
        var from = Parties.contactMail(MESSAGE.AUTHOR_CONTACT_ID);
        var asked = sql.selectDistinct(MESSAGE.KIND, from, MESSAGE.ADDRESSEES, MESSAGE.CC, MESSAGE.BCC)
                .from(MESSAGE)
                .where(
                        Gathered.in(MESSAGE.TICKET_ID, param("ticket", MESSAGE.TICKET_ID)),
                        MESSAGE.KIND.in("MAIL", "REPLY"),
                        Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID));
        return new Phrase<>(
                sql,
                asked,
                it -> new Letter(
                        MessageKind.valueOf(it.value1()),
                        it.value2(),
                        Stream.of(it.value3(), it.value4(), it.value5())
                                .flatMap(Arrays::stream)
                                .filter(mail -> mail.contains("@"))
                                .toList()));
    }
}
