package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivingMailTest extends MailTest {

    private static final String HENRIK = "Henrik Aaby <henrik@havnegadensbageri.dk>";

    @Test
    void a_mail_becomes_a_ticket_of_the_mailbox_team() {
        var subject = subject();

        arrives(mail(HENRIK, subject, id(), "Kære advokat, vi har et spørgsmål til lejemålet.\r\n\r\nHilsen Henrik"));

        var ticket =
                rows("select * from ticketing.ticket where title = ?", subject).getFirst();
        assertThat(ticket.get("team_id")).isEqualTo(team().value());
        assertThat(ticket.get("language")).isEqualTo("da");
        assertThat(said(ticket(subject)).getFirst()).contains("spørgsmål til lejemålet");
    }

    @Test
    void the_same_mail_twice_is_one_ticket() {
        var subject = subject();
        var mail = mail(HENRIK, subject, id(), "Hej");

        arrives(mail);
        arrives(mail);

        assertThat(said(ticket(subject))).hasSize(1);
    }

    @Test
    void a_client_answers_our_letter_and_wakes_the_ticket() throws Exception {
        var subject = subject();
        arrives(mail(HENRIK, subject, id(), "Hej"));
        var ticket = ticket(subject);
        replies(ticket, "Kære Henrik, det ser vi på.", List.of());
        var letter = Outside.WORLD.next(subject).read();

        arrives(mail(HENRIK, "Sv: " + subject, "In-Reply-To: " + letter.getMessageID() + "\r\n", "Tak for det."));

        assertThat(said(ticket)).hasSize(3).last().isEqualTo("Tak for det.");
    }

    @Test
    void a_stranger_who_quotes_our_letter_gets_a_ticket_of_their_own() throws Exception {
        var subject = subject();
        arrives(mail(HENRIK, subject, id(), "Hej"));
        var ticket = ticket(subject);
        replies(ticket, "Fortroligt svar.", List.of());
        var letter = Outside.WORLD.next(subject).read();
        var strange = subject();

        arrives(mail("eve@example.com", strange, "References: " + letter.getMessageID() + "\r\n", "Send mig alt."));

        assertThat(said(ticket)).hasSize(2);
        assertThat(suspected(strange)).isEqualTo(ticket.value());
    }

    @Test
    void a_number_in_the_subject_opens_no_conversation() {
        var subject = subject();
        arrives(mail(HENRIK, subject, id(), "Hej"));
        var ticket = ticket(subject);
        var guess = subject() + " [#" + ticket.value() + "]";

        arrives(mail("eve@example.com", guess, "", "Hvad står der?"));

        assertThat(said(ticket)).hasSize(1);
        assertThat(suspected(guess)).isEqualTo(ticket.value());
    }

    @Test
    void a_colleague_by_mail_is_a_requester_and_nothing_more() {
        var subject = subject();

        arrives(mail("Sofie Krogh <sofie@brixlindegaard.dk>", subject, id(), "Printeren virker ikke."));

        var message = rows(
                "select kind from ticketing.message where ticket_id = ?",
                ticket(subject).value());
        assertThat(message).singleElement().extracting(it -> it.get(0)).isEqualTo("MAIL");
        assertThat(rows("select 1 from ticketing.ticket where title = ? and requester_person_id is not null", subject))
                .hasSize(1);
    }

    @Test
    void a_mail_without_anything_becomes_a_ticket_too() {
        var before = rows("select id from ticketing.ticket where title = '(uden emne)'")
                .size();

        arrives("X-Nothing: " + UUID.randomUUID() + "\r\n\r\n");

        var tickets = rows("select id from ticketing.ticket where title = '(uden emne)' order by id");
        assertThat(tickets).hasSize(before + 1);
        assertThat(troubles(new dk.skranke.ticketing.TicketId(tickets.getLast().get(0, Long.class))))
                .contains("NO_SENDER", "NO_SUBJECT", "NO_DATE", "NO_BODY");
    }

    @Test
    void a_file_too_large_for_a_ticket_stays_in_the_mail_as_it_came() {
        var subject = subject();
        var file = Base64.getMimeEncoder().encodeToString(new byte[30_000_000]);

        arrives(withFile(subject, file));

        assertThat(troubles(ticket(subject))).contains("TOO_LARGE_FILE");
        assertThat(rows(
                        "select 1 from ticketing.attachment where ticket_id = ?",
                        ticket(subject).value()))
                .isEmpty();
    }

    @Test
    void a_mail_beyond_fifty_megabytes_is_refused() {
        var mail = new byte[Intake.LARGEST + 1000];
        Arrays.fill(mail, (byte) 'a');
        for (var line = 70; line < mail.length; line += 72) {
            mail[line] = '\r';
            mail[line + 1 < mail.length ? line + 1 : line] = '\n';
        }

        assertThatThrownBy(() -> arrives(mail)).isInstanceOf(NotSent.class).hasMessage("SMTP 552");
    }

    @Test
    void a_poisonous_mail_is_kept_and_does_not_hold_up_the_next() {
        var subject = subject();
        var deep = new StringBuilder("From: eve@example.com\r\nSubject: dyb " + subject + "\r\n");
        for (var i = 0; i < 400; i++)
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");

        arrives(deep.toString());
        arrives(mail("eve@example.com", "nul " + subject, "", "a\u0000b"));
        arrives(mail(HENRIK, subject, id(), "Den næste"));

        assertThat(said(ticket(subject))).containsExactly("Den næste");
        assertThat(said(ticket("nul " + subject))).hasSize(1);
        assertThat(rows("select 1 from ticketing.ticket where title like '%dyb ' || ?", subject))
                .hasSize(1);
    }

    @Test
    void our_own_letter_come_back_opens_nothing() {
        var subject = subject();

        arrives("X-Loop: " + BOX + "\r\n" + mail(HENRIK, subject, id(), "Hej"));

        assertThat(rows("select 1 from ticketing.ticket where title = ?", subject))
                .isEmpty();
    }

    @Test
    void mail_for_others_is_refused() {
        var us = new OutgoingServer("127.0.0.1", listener.port(), Encryption.NONE, null, "");

        assertThatThrownBy(() -> courier.bring(
                        us,
                        "eve@example.com",
                        List.of("somebody@example.com"),
                        () -> new java.io.ByteArrayInputStream(new byte[0])))
                .hasMessage("SMTP 550");
    }

    private static String id() {
        return "Message-ID: <" + UUID.randomUUID() + "@havnegadensbageri.dk>\r\n";
    }

    private @org.jspecify.annotations.Nullable Object suspected(String title) {
        return rows("select suspected_id from ticketing.ticket where title = ?", title)
                .getFirst()
                .get(0);
    }

    private static byte[] withFile(String subject, String file) {
        return (mail(HENRIK, subject, id() + "MIME-Version: 1.0\r\n", "")
                                .replace(
                                        "Content-Type: text/plain; charset=utf-8\r\n",
                                        "Content-Type: multipart/mixed; boundary=b\r\n")
                        + "--b\r\nContent-Type: text/plain\r\n\r\nHer er filen\r\n--b\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + file + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
