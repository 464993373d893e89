package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class ConversationTest {

    @Autowired
    Given given;

    @Autowired
    Conversation conversation;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Messages messages;

    @Autowired
    Tickets tickets;

    @Autowired
    Parties parties;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_reply_opens_what_was_new_and_answers_the_client() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Opsigelsen", "Fast ejendom");
        assertThat(find(ticket, sofie).unanswered()).isTrue();

        as(sofie, () -> conversation.reply(ticket, draft("Ja, det kan I.", null, null), sofie));

        assertThat(find(ticket, sofie))
                .extracting(Ticket::status, Ticket::unanswered)
                .containsExactly(TicketStatus.OPEN, false);
    }

    @Test
    void pressing_send_twice_sends_once() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Depositum", "Fast ejendom");
        var key = UUID.randomUUID();

        var first = as(sofie, () -> conversation.reply(ticket, draft("Lad det stå.", null, key), sofie));

        assertThat(as(sofie, () -> conversation.reply(ticket, draft("Lad det stå.", null, key), sofie)))
                .isEqualTo(first);
    }

    @Test
    void nothing_is_sent_while_something_arrived_that_the_writer_has_not_seen() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Varsel", "Fast ejendom");
        var seen = newest(ticket, sofie);
        write(ticket, "Jeg glemte noget");

        assertThatThrownBy(() -> as(sofie, () -> conversation.reply(ticket, draft("Svar", seen, null), sofie)))
                .isInstanceOf(ArrivedMeanwhile.class);
        assertThat(as(sofie, () -> conversation.reply(ticket, draft("Svar", newest(ticket, sofie), null), sofie)))
                .isNotNull();
    }

    @Test
    void two_people_who_answer_at_once_do_not_both_send() {
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var ticket = given.ticket("Syn og skøn", "Proces");
        var seen = newest(ticket, sofie);
        as(sofie, () -> conversation.reply(ticket, draft("Fra Sofie", seen, null), sofie));

        assertThatThrownBy(() -> as(jonas, () -> conversation.reply(ticket, draft("Fra Jonas", seen, null), jonas)))
                .isInstanceOf(ArrivedMeanwhile.class);
    }

    @Test
    void the_clients_answer_wakes_a_closed_ticket() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Fraflytning", "Fast ejendom");
        as(sofie, () -> lifecycle.close(ticket, "Afsluttet efter aftale", sofie));

        write(ticket, "Der er alligevel noget");

        assertThat(find(ticket, sofie))
                .extracting(Ticket::status, Ticket::outcome)
                .containsExactly(TicketStatus.OPEN, null);
    }

    @Test
    void an_empty_reply_is_refused() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Tomt", "Fast ejendom");

        assertThatThrownBy(() -> as(sofie, () -> conversation.reply(ticket, draft("  ", null, null), sofie)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_guest_may_write_a_note_but_answers_nobody() {
        var torben = given.member("Torben");
        var theirs = new TicketId(4101);

        assertThat(as(torben, () -> conversation.note(theirs, draft("Revnen er ny", null, null), torben)))
                .isNotNull();
        assertThatThrownBy(() -> as(torben, () -> conversation.reply(theirs, draft("Hej", null, null), torben)))
                .isInstanceOf(NotFound.class);
    }

    private void write(TicketId ticket, String text) {
        Asker.run(Asker.Role.MAIL, () -> {
            var henrik = parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow();
            correspondence.received(ticket, Given.message(MessageKind.MAIL, new Actor.Outsider(henrik.id()), text));
        });
    }

    private long newest(TicketId ticket, Member me) {
        return as(me, () -> transaction.execute(_ -> messages.newestLetter(ticket)));
    }

    private Ticket find(TicketId id, Member me) {
        return as(me, () -> transaction.execute(_ -> tickets.find(id, me)));
    }

    private static Conversation.Draft draft(String text, @Nullable Long seen, @Nullable UUID key) {
        return new Conversation.Draft(text, List.of(), seen, null, key);
    }
}
