package dk.skranke.mail;

import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.Office;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The office with its mailbox, the real database, and real SMTP both ways. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = dk.skranke.Skranke.class,
        properties = {"skranke.smtp.port=0", "skranke.database.durability=FOR_TESTS", "skranke.imap.interval=1s"})
abstract class MailTest {

    static final String BOX = "ejendom@brixlindegaard.dk";

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Staff staff;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailListener listener;

    @Autowired
    Courier courier;

    @Autowired
    Conversation conversation;

    @Autowired
    Outbox outbox;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) throws IOException {
        var data = Files.createTempDirectory("skranke-mail");
        registry.add("skranke.data", data::toString);
        registry.add("skranke.mail.host", () -> "127.0.0.1");
        registry.add("skranke.mail.port", Outside.WORLD::port);
    }

    @BeforeEach
    void office() {
        Outside.WORLD.refusal = 0;
        Outside.WORLD.silent = false;
        if (directory.office().isPresent()) return;
        Asker.run(Asker.Role.SETUP, () -> {
            staff.open(new Office(
                    "Brix & Lindegaard", Language.DA, "DK", ZoneId.of("Europe/Copenhagen"), "Tlf. 00 00 00 00"));
            var team = staff.found("Fast ejendom", 1, "Fast ejendom · Tlf. 00 00 00 00", true);
            staff.join("Sofie Krogh", "Advokat", "sofie@brixlindegaard.dk", Role.MEMBER, 1, Language.DA, List.of(team));
            mailboxes.open(BOX, team);
        });
    }

    TeamId team() {
        return directory.defaultTeam().id();
    }

    Member sofie() {
        return members.byMail("sofie@brixlindegaard.dk").orElseThrow();
    }

    static String subject() {
        return "Lejemål " + UUID.randomUUID();
    }

    static String mail(String from, String subject, String more, String text) {
        return "From: " + from + "\r\nTo: " + BOX + "\r\nSubject: =?utf-8?Q?" + encoded(subject)
                + "?=\r\nDate: Mon, 16 Nov 2026 08:14:00 +0100\r\n" + more
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    private static String encoded(String subject) {
        return subject.replace("å", "=C3=A5").replace(" ", "_");
    }

    void arrives(String mail) {
        arrives(mail.getBytes(StandardCharsets.UTF_8));
    }

    void arrives(byte[] mail) {
        var us = new OutgoingServer("127.0.0.1", listener.port(), Encryption.NONE, null, "");
        courier.bring(us, "somebody@example.com", List.of(BOX), () -> new ByteArrayInputStream(mail));
    }

    /** Sofie answers; the letter as the outside world got it. */
    void replies(TicketId ticket, String text, List<NewAttachment> files) {
        replies(ticket, new Conversation.Draft(text, files, null, null, UUID.randomUUID()));
    }

    void replies(TicketId ticket, Conversation.Draft draft) {
        Asker.run(new Asker.Person(sofie().id().value()), () -> conversation.reply(ticket, draft, sofie()));
    }

    TicketId ticket(String title) {
        var found = rows("select id from ticketing.ticket where title = ?", title);
        if (found.size() != 1) throw new AssertionError(found.size() + " tickets named " + title);
        return new TicketId(found.getFirst().get(0, Long.class));
    }

    List<String> troubles(TicketId ticket) {
        return List.of(rows("select troubles from ticketing.message where ticket_id = ?", ticket.value())
                .getFirst()
                .get(0, String[].class));
    }

    List<String> said(TicketId ticket) {
        return rows("select text from ticketing.message where ticket_id = ? order by id", ticket.value()).stream()
                .map(it -> it.get(0, String.class).strip())
                .toList();
    }

    String delivery(TicketId ticket) {
        return rows("select state from ticketing.delivery where ticket_id = ? order by message_id desc", ticket.value())
                .stream()
                .findFirst()
                .map(it -> it.get(0, String.class))
                .orElse("");
    }

    List<Record> rows(String query, Object... values) {
        return inMailRoom(() -> List.copyOf(sql.fetch(query, values)));
    }

    <T> T inMailRoom(Supplier<T> work) {
        return Asker.call(Asker.Role.MAIL, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
