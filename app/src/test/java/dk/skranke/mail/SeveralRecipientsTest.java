package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.database.Asker;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Conversation.Draft;
import dk.skranke.ticketing.Conversation.Envelope;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Letters to several, and conversations with third parties: who gets what, and where an answer lands. */
class SeveralRecipientsTest extends MailTest {

    @Test
    void everybody_gets_it_and_only_those_who_may_be_known_stand_on_it() throws Exception {
        var subject = subject();
        var ticket = asked(subject);

        send(
                ticket,
                new Envelope(
                        List.of("henrik@havnegadensbageri.dk"),
                        List.of("revisor@example.com"),
                        List.of("arkiv@example.com", BOX),
                        null));

        var received = Outside.WORLD.next(subject);
        assertThat(received.recipients())
                .containsExactlyInAnyOrder("henrik@havnegadensbageri.dk", "revisor@example.com", "arkiv@example.com");
        assertThat(received.read().getHeader("Cc", null)).contains("revisor@example.com");
        assertThat(received.read().getHeader("Bcc", null)).isNull();
        assertThat(received.raw()).asString().doesNotContain("arkiv@example.com");
    }

    @Test
    void whoever_was_copied_in_answers_into_the_conversation_and_a_stranger_does_not() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        send(
                ticket,
                new Envelope(List.of("henrik@havnegadensbageri.dk"), List.of("revisor@example.com"), List.of(), null));
        var id = Outside.WORLD.next(subject).read().getMessageID();

        arrives(mail(
                "Revisor <revisor@example.com>",
                "Re: " + subject,
                "In-Reply-To: " + id + "\r\n",
                "Tallene er vedhæftet"));
        arrives(mail(
                "Fremmed <fremmed@example.com>",
                "Fremmed " + subject,
                "In-Reply-To: " + id + "\r\n",
                "Må jeg være med?"));

        assertThat(said(ticket)).contains("Tallene er vedhæftet").doesNotContain("Må jeg være med?");
    }

    @Test
    void an_answer_of_a_third_party_lands_beside_and_the_clients_does_not() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        var about = "Berammelse " + UUID.randomUUID();
        beside(ticket, null, new Envelope(List.of("retten@example.dk"), List.of(), List.of(), about));
        var letter = Outside.WORLD.next(about).read();
        assertThat(letter.getHeader("In-Reply-To", null)).isNull();
        assertThat(letter.getHeader("References", null)).isNull();

        arrives(mail(
                "Retten <retten@example.dk>",
                "Re: " + about,
                "In-Reply-To: " + letter.getMessageID() + "\r\n",
                "Berammet til mandag"));
        arrives(mail(
                "Henrik Aaby <henrik@havnegadensbageri.dk>",
                "Sendt mig " + about,
                "In-Reply-To: " + letter.getMessageID() + "\r\n",
                "Hvad er det her?"));

        assertThat(rows(
                                "select kind from ticketing.message where ticket_id = ? and text like 'Berammet%'",
                                ticket.value())
                        .getFirst()
                        .get(0))
                .isEqualTo("SIDE_MAIL");
        assertThat(said(ticket)).doesNotContain("Hvad er det her?");
    }

    @Test
    void a_third_party_does_not_get_into_the_clients_conversation() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        send(ticket, new Envelope(List.of("henrik@havnegadensbageri.dk"), List.of(), List.of(), null));
        var ours = Outside.WORLD.next(subject).read().getMessageID();
        var about = "Skøn " + UUID.randomUUID();
        beside(ticket, null, new Envelope(List.of("skoen@example.dk"), List.of(), List.of(), about));
        var theirs = Outside.WORLD.next(about).read().getMessageID();
        arrives(mail(
                "Skønsmand <skoen@example.dk>",
                "Re: " + about,
                "In-Reply-To: " + theirs + "\r\n",
                "Jeg kommer torsdag"));

        arrives(mail(
                "Skønsmand <skoen@example.dk>",
                "Hej " + subject,
                "In-Reply-To: " + ours + "\r\n",
                "Jeg har set jeres brev"));

        assertThat(said(ticket)).contains("Jeg kommer torsdag").doesNotContain("Jeg har set jeres brev");
    }

    private void send(TicketId ticket, Envelope to) {
        written(() -> conversation.send(conversation.turn(ticket, sofie()), words(), to, sofie()));
    }

    private void beside(TicketId ticket, @Nullable Long side, Envelope to) {
        written(() -> conversation.writeBeside(conversation.turn(ticket, sofie()), side, words(), to, sofie()));
    }

    private void written(Runnable writing) {
        Asker.run(new Asker.Person(sofie().id().value()), () -> transactions.executeWithoutResult(_ -> writing.run()));
    }

    private static Conversation.Draft words() {
        return new Draft("Kære alle", List.of(), null, null, UUID.randomUUID());
    }

    private TicketId asked(String subject) {
        arrives(mail(
                "Henrik Aaby <henrik@havnegadensbageri.dk>",
                subject,
                "Message-ID: <" + UUID.randomUUID() + "@havnegadensbageri.dk>\r\n",
                "Hej"));
        return ticket(subject);
    }
}
