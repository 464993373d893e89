package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FetchingMailTest extends MailTest {

    @Autowired
    Fetching fetching;

    @SuppressWarnings("NullAway.Init")
    private Dovecot server;

    @BeforeEach
    void server() throws Exception {
        assumeTrue(Files.exists(Dovecot.PROGRAM));
        server = new Dovecot();
    }

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void a_mail_in_the_mailbox_becomes_one_ticket_however_often_it_is_fetched() throws Exception {
        var subject = subject();
        var box = box("hemmelig");
        server.lay(mail("henrik@havnegadensbageri.dk", subject, "", "Hej"));

        fetching.fetch(box.id());
        server.unmark();
        fetching.fetch(box.id());

        assertThat(said(ticket(subject))).containsExactly("Hej");
        assertThat(server.flags()).singleElement().asString().contains("$Skranke");
    }

    @Test
    void the_same_mail_after_the_server_was_restored_is_the_same_ticket() throws Exception {
        var subject = subject();
        var mail = mail("henrik@havnegadensbageri.dk", subject, "", "Hej");
        server.lay(mail);
        fetching.fetch(box("hemmelig").id());
        server.close();
        server = new Dovecot();
        server.lay(mail);
        Thread.sleep(1100); // another second, another UIDVALIDITY

        fetching.fetch(box("hemmelig").id());

        assertThat(said(ticket(subject))).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_to_the_administrator() {
        var box = box("forkert");

        fetching.fetch(box.id());

        assertThat(rows("select problem from mail.mailbox where id = ?", box.id())
                        .getFirst()
                        .get(0))
                .isEqualTo("AUTHENTICATION");
    }

    @Test
    void a_server_without_encryption_is_refused_where_it_was_asked_for() {
        var imap = new Mailbox.Imap("127.0.0.1", server.port, Encryption.STARTTLS, "ejendom", "INBOX");
        var box = mailboxes.save(imapBox(), "imap@brixlindegaard.dk", team(), true, imap, "hemmelig");

        fetching.fetch(box.id());

        assertThat(rows("select problem from mail.mailbox where id = ?", box.id())
                        .getFirst()
                        .get(0))
                .isEqualTo("TLS");
    }

    private Mailbox box(String password) {
        var imap = new Mailbox.Imap("127.0.0.1", server.port, Encryption.NONE, "ejendom", "INBOX");
        return mailboxes.save(imapBox(), "imap@brixlindegaard.dk", team(), true, imap, password);
    }

    private @org.jspecify.annotations.Nullable Long imapBox() {
        return mailboxes.at("imap@brixlindegaard.dk").map(Mailbox::id).orElse(null);
    }
}
