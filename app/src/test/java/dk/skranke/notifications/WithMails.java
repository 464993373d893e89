package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.letters.LetterReader;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of mails about what is new share: Birgit, who is told something, and what lies in the folder of what was sent. */
@OfficeTest
abstract class WithMails {

    @LocalServerPort
    int port;

    @Value("${skranke.data}")
    Path data;

    @Autowired
    Given given;

    @Autowired
    Bell bell;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member birgit;
    Visitor visitor;

    @BeforeEach
    void birgit_says_what_she_wants() {
        birgit = given.member("Birgit");
        visitor = new Visitor(port).signIn(birgit);
        visitor.get("/notifications/preferences");
    }

    @AfterEach
    void and_then_as_before() {
        as(
                birgit,
                () -> transaction.executeWithoutResult(_ -> {
                    sql.execute("delete from notifications.digest where person_id = "
                            + birgit.id().value());
                    sql.execute("delete from notifications.preference where person_id = "
                            + birgit.id().value());
                    sql.execute("delete from notifications.quiet where person_id = "
                            + birgit.id().value());
                }));
        allow("false");
    }

    void tell(TicketId ticket, String key) {
        var sofie = given.member("Sofie");
        var news = new News(Occasion.MENTIONED, key, ticket, given.team("Proces"), null, sofie.id(), List.of());
        as(sofie, () -> transaction.executeWithoutResult(_ -> bell.tell(news, List.of(birgit.id()))));
    }

    void allow(String content) {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/administration/notifications");
        assertThat(emil.post("/administration/notifications", Map.of("content", content))
                        .statusCode())
                .isBetween(300, 399);
    }

    Optional<String> letterWith(String words) {
        var folder = data.resolve("sent");
        if (Files.notExists(folder)) return Optional.empty();
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(WithMails::read)
                    .filter(it -> it.contains("birgit@") && it.contains(words))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path it) {
        try {
            var letter = new LetterReader().read(Files.readAllBytes(it));
            return letter.to() + "\n" + letter.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
