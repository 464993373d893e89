package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Busy;
import dk.skranke.Statements;
import dk.skranke.database.Asker;
import dk.skranke.files.FileStore;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeavingMailTest extends MailTest {

    @Autowired
    FileStore files;

    @Autowired
    Busy busy;

    @Autowired
    Desk desk;

    @Autowired
    Statements statements;

    @Test
    void a_reply_leaves_as_a_letter_of_the_office() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        var file = new NewAttachment(
                "Udkast – lejekontrakt.txt", files.keep("Udkast".getBytes(StandardCharsets.UTF_8), "u.txt"), null);

        replies(ticket, "Kære Henrik,\n\nse vedlagte <udkast>.", List.of(file));

        var received = Outside.WORLD.next(subject);
        var letter = received.read();
        assertThat(received.recipients()).containsExactly("henrik@havnegadensbageri.dk");
        assertThat(letter.getSubject()).isEqualTo("Re: " + subject + " [#" + ticket.value() + "]");
        var from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo(BOX);
        assertThat(from.getPersonal()).isEqualTo("Sofie Krogh, Brix & Lindegaard");
        assertThat(letter.getHeader("In-Reply-To", null)).isEqualTo("<" + asking(subject) + ">");
        assertThat(letter.getMessageID()).matches("<[0-9a-f]{32}\\." + ticket.value() + "@brixlindegaard\\.dk>");
        var parts = (Multipart) letter.getContent();
        var texts = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(texts.getBodyPart(0).getContent().toString())
                .contains("se vedlagte <udkast>.", "-- ", "Sofie Krogh");
        assertThat(texts.getBodyPart(1).getContent().toString()).contains("&lt;udkast&gt;");
        assertThat(parts.getBodyPart(1).getFileName()).contains("lejekontrakt");
        Outside.await(() -> delivery(ticket).equals("SENT"));
    }

    @Test
    void a_picture_in_the_text_goes_along_as_a_part_of_it() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        var png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        var picture = new NewAttachment("indsat.png", files.keep(png, "indsat.png"), null);
        var beside = new NewAttachment("b.txt", files.keep("b".getBytes(StandardCharsets.UTF_8), "b.txt"), null);
        var content = picture.file().id().value();

        replies(
                ticket,
                new Conversation.Draft(
                        "Se [Billede]",
                        List.of(picture, beside),
                        null,
                        null,
                        UUID.randomUUID(),
                        "<p>Se <img src=\"cid:" + content + "\" alt=\"Billede\"></p>"));

        var parts = (Multipart) Outside.WORLD.next(subject).read().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("b.txt");
        var texts = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(texts.getBodyPart(0).getContent().toString()).contains("Se [Billede]");
        assertThat(texts.getBodyPart(1).getContentType()).startsWith("multipart/related");
        var related = (Multipart) texts.getBodyPart(1).getContent();
        assertThat(related.getBodyPart(0).getContent().toString()).contains("src=\"cid:" + content + "@picture\"");
        var shown = (MimeBodyPart) related.getBodyPart(1);
        assertThat(shown.getContentID()).isEqualTo("<" + content + "@picture>");
        assertThat(shown.getContentType()).startsWith("image/png");
        assertThat(shown.getDisposition()).isEqualTo("inline");
        assertThat(shown.getInputStream().readAllBytes()).isEqualTo(png);
    }

    @Test
    void a_server_that_is_busy_gets_the_letter_later_and_once() {
        var subject = subject();
        var ticket = asked(subject);
        Outside.WORLD.refusal = 451;
        replies(ticket, "Svar", List.of());
        Outside.await(() -> delivery(ticket).equals("RETRYING"));

        Outside.WORLD.refusal = 0;
        outbox.hurry();

        Outside.await(() -> delivery(ticket).equals("SENT"));
        outbox.hurry();
        assertThat(Outside.WORLD.about(subject)).hasSize(1);
    }

    @Test
    void a_letter_that_nobody_takes_has_failed_and_can_be_sent_again() {
        var subject = subject();
        var ticket = asked(subject);
        Outside.WORLD.refusal = 550;
        replies(ticket, "Svar", List.of());
        Outside.await(() -> delivery(ticket).equals("FAILED"));
        assertThat(rows("select reason from ticketing.delivery where ticket_id = ?", ticket.value())
                        .getFirst()
                        .get(0))
                .isEqualTo("SMTP 550");

        Outside.WORLD.refusal = 0;
        outbox.again(message(ticket));

        Outside.await(() -> delivery(ticket).equals("SENT"));
        assertThat(Outside.WORLD.about(subject)).hasSize(1);
    }

    @Test
    void a_line_that_breaks_before_the_answer_leaves_a_doubt_and_the_same_bytes() {
        var subject = subject();
        var ticket = asked(subject);
        Outside.WORLD.silent = true;
        replies(ticket, "Svar", List.of());
        Outside.await(() -> delivery(ticket).equals("IN_DOUBT"));

        Outside.WORLD.silent = false;
        outbox.hurry();

        Outside.await(() -> delivery(ticket).equals("SENT"));
        var sent = Outside.WORLD.about(subject);
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().raw()).isEqualTo(sent.getLast().raw());
    }

    @Test
    void a_program_that_was_killed_while_sending_leaves_a_doubt() {
        var subject = subject();
        var ticket = asked(subject);
        Outside.WORLD.refusal = 451;
        replies(ticket, "Svar", List.of());
        Outside.await(() -> delivery(ticket).equals("RETRYING"));
        inMailRoom(
                () -> sql.execute("update mail.outgoing set started_at = now() where ticket_id = ?", ticket.value()));
        Outside.WORLD.refusal = 0;

        outbox.hurry();

        Outside.await(() -> delivery(ticket).equals("IN_DOUBT"));
        outbox.hurry();
        Outside.await(() -> delivery(ticket).equals("SENT"));
        assertThat(Outside.WORLD.about(subject)).hasSize(1);
    }

    @Test
    void an_attempt_that_was_taken_over_sends_nothing_and_decides_nothing() {
        var ticket = waiting("Svar");
        var late = taken(ticket);
        var now = taken(ticket);

        assertThatThrownBy(() -> inMailRoom(() -> {
                    desk.started(late);
                    return "";
                }))
                .isInstanceOf(TakenOver.class);
        assertThatThrownBy(() -> inMailRoom(() -> {
                    desk.failed(late, "SMTP 550");
                    return "";
                }))
                .isInstanceOf(TakenOver.class);
        assertThat(delivery(ticket)).isEqualTo("RETRYING");
        inMailRoom(() -> {
            desk.started(now);
            return "";
        });
    }

    @Test
    void a_late_word_that_the_letter_was_taken_ends_the_doubt() {
        var ticket = waiting("Svar");
        var late = taken(ticket);
        inMailRoom(() -> {
            desk.started(late);
            return "";
        });
        Outside.WORLD.refusal = 0;
        outbox.hurry();
        Outside.await(() -> delivery(ticket).equals("IN_DOUBT"));

        inMailRoom(() -> {
            desk.sent(late);
            return "";
        });
        outbox.hurry();

        Outside.await(() -> delivery(ticket).equals("SENT"));
        assertThat(taking(ticket)).isEmpty();
    }

    @Test
    void word_that_a_letter_was_taken_waits_for_whoever_has_the_ticket_and_keeps_nothing_from_them() {
        var ticket = waiting("Svar");
        var departure = taken(ticket);

        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                Asker.Role.MAIL,
                () -> {
                    Asker.run(Asker.Role.MAIL, () -> desk.sent(departure));
                    return departure;
                },
                "ticketing.delivery where ticket_id = " + ticket.value());

        assertThat(delivery(ticket)).isEqualTo("SENT");
    }

    @Test
    void a_line_that_is_cut_before_the_last_word_brings_nothing() {
        var subject = subject();
        var raw = mail("Sofie <sofie@brixlindegaard.dk>", subject, "", "Hej").getBytes(StandardCharsets.UTF_8);
        var outside = new OutgoingServer("127.0.0.1", Outside.WORLD.port(), Encryption.NONE, null, "");

        assertThatThrownBy(() -> courier.bring(
                        outside,
                        BOX,
                        List.of("henrik@havnegadensbageri.dk"),
                        () -> new ByteArrayInputStream(raw),
                        () -> {
                            throw new TakenOver();
                        }))
                .isInstanceOf(TakenOver.class);

        courier.bring(outside, BOX, List.of("henrik@havnegadensbageri.dk"), () -> new ByteArrayInputStream(raw));
        Outside.WORLD.next(subject);
        assertThat(Outside.WORLD.about(subject)).hasSize(1);
    }

    @Test
    void without_a_server_an_attempt_is_four_statements() {
        var ticket = waiting("Venter på en server");

        var asked = statements.during(() -> inMailRoom(() -> desk.take(message(ticket), false)));

        assertThat(asked).hasSizeLessThanOrEqualTo(4);
        assertThat(delivery(ticket)).isEqualTo("NO_SERVER");
    }

    private TicketId waiting(String text) {
        var ticket = asked(subject());
        Outside.WORLD.refusal = 451;
        replies(ticket, text, List.of());
        Outside.await(() -> delivery(ticket).equals("RETRYING"));
        return ticket;
    }

    private Departures.Departure taken(TicketId ticket) {
        return taking(ticket).orElseThrow().departure();
    }

    private Optional<Desk.Found> taking(TicketId ticket) {
        return inMailRoom(() -> desk.take(message(ticket), true));
    }

    @Test
    void a_letter_that_comes_back_is_told_on_its_ticket_and_opens_none() throws Exception {
        var subject = subject();
        var ticket = asked(subject);
        replies(ticket, "Svar", List.of());
        var id = Outside.WORLD.next(subject).read().getMessageID();
        Outside.await(() -> delivery(ticket).equals("SENT"));
        var before = rows("select 1 from ticketing.ticket").size();

        arrives("From: MAILER-DAEMON@example.com\r\nTo: " + BOX + "\r\nSubject: Undelivered\r\nReturn-Path: <>\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.com\r\n\r\nFinal-Recipient: rfc822; henrik@havnegadensbageri.dk\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + id
                + "\r\nSubject: x\r\n\r\n--b--\r\n");

        assertThat(delivery(ticket)).isEqualTo("BOUNCED");
        assertThat(rows("select 1 from ticketing.ticket")).hasSize(before);
    }

    private static String asking(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)) + "@havnegadensbageri.dk";
    }

    private TicketId asked(String subject) {
        arrives(mail(
                "Henrik Aaby <henrik@havnegadensbageri.dk>",
                subject,
                "Message-ID: <" + asking(subject) + ">\r\n",
                "Hej"));
        return ticket(subject);
    }

    private dk.skranke.ticketing.MessageId message(TicketId ticket) {
        var row = rows("select message_id from mail.outgoing where ticket_id = ?", ticket.value())
                .getFirst();
        return new dk.skranke.ticketing.MessageId(row.get(0, Long.class));
    }
}
