package dk.skranke.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever brings a mail waits for; who is asking is among it. Two and more at once wait for each other's commit. */
class StatementsPerMailTest extends MailTest {

    private static final String HENRIK = "Henrik Aaby <henrik@havnegadensbageri.dk>";

    @Autowired
    Intake intake;

    @Autowired
    Statements statements;

    @Test
    void a_mail_becomes_a_ticket_in_ten() {
        arrives(mail(HENRIK, subject(), "", "Hej"));

        assertThat(statements.atLeast(() -> taken(mail(HENRIK, subject(), id(), "Hvad er klokken?"))))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void what_is_brought_once_more_takes_two() {
        var mail = mail(HENRIK, subject(), id(), "Hej igen");
        taken(mail);

        assertThat(statements.atLeast(() -> taken(mail))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void an_answer_takes_fourteen() {
        var first = id();
        var subject = subject();
        arrives(mail(HENRIK, subject, first, "Hej"));
        var answers = first.replace("Message-ID", "In-Reply-To");

        var asked = statements.atLeast(() -> taken(mail(HENRIK, "Sv: " + subject, answers + id(), "Og hvad nu?")));

        assertThat(said(ticket(subject))).hasSize(6);
        assertThat(asked).hasSizeLessThanOrEqualTo(14);
    }

    private void taken(String mail) {
        var raw = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
        var evidence = intake.keep(raw, Intake.LARGEST);
        intake.take(
                mailboxes.at(BOX).orElseThrow(),
                evidence,
                "smtp/" + evidence.id().value());
    }

    private static String id() {
        return "Message-ID: <" + UUID.randomUUID() + "@havnegadensbageri.dk>\r\n";
    }
}
