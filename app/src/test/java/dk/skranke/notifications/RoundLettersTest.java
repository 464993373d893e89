package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.letters.LetterReader;
import dk.skranke.notifications.Rhythm.Every;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class RoundLettersTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @LocalServerPort
    int port;

    @Value("${skranke.data}")
    Path data;

    @Autowired
    Given given;

    @Autowired
    Bell bell;

    @Autowired
    RoundLetters letters;

    @Autowired
    Mailing mailing;

    @Autowired
    Links links;

    @Autowired
    @Qualifier("dk.skranke.mail.MailListener")
    SmartLifecycle server;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Member birgit;
    Visitor visitor;

    @BeforeEach
    void birgit_wants_a_round_letter() {
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

    @Test
    void a_round_letter_says_how_much_and_not_what() {
        wish();
        tell(given.ticket("Skilsmissen i Risskov", "Proces"), "round-plain");

        due();

        var letter = letterAbout("round-plain", "notifikation");
        assertThat(letter)
                .contains("siden sidst", "/notifications", "/tickets?view=lacking")
                .doesNotContain("Risskov");
    }

    @Test
    void an_office_may_let_its_mails_say_what_they_are_about() {
        allow("true");
        wish();
        tell(given.ticket("Naboens hæk i Egå", "Proces"), "round-content");

        due();

        assertThat(letterAbout("round-content", "Naboens hæk i Egå")).contains("nævnte dig på");
    }

    @Test
    void only_administrators_say_what_mails_may_say() {
        visitor.get("/notifications");

        assertThat(visitor.get("/administration/notifications").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/administration/notifications", Map.of("content", "true"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_mail_leads_whom_it_was_written_to_there_and_nobody_else() {
        var ticket = given.ticket("Vejen fra mailen", "Proces");
        tell(ticket, "link-way");
        var item = as(birgit, () -> bell.of(birgit)).stream()
                .filter(it -> Long.valueOf(ticket.value()).equals(it.ticket()))
                .findFirst()
                .orElseThrow();
        var link = links.to(item.id(), birgit);

        var followed = visitor.get(link);
        var outside = new Visitor(port).get(link);
        var emil = new Visitor(port).signIn(given.member("Emil")).get(link);
        var forged = visitor.get(link.substring(0, link.length() - 3) + "AAA");

        assertThat(followed.headers().firstValue("Location").orElseThrow()).endsWith("/tickets/" + ticket.value());
        assertThat(outside.headers().firstValue("Location").orElseThrow()).contains("/sign-in?to=");
        assertThat(emil.statusCode()).isEqualTo(404);
        assertThat(forged.statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_at_once_says_that_there_is_something_and_where() {
        visitor.post("/notifications/preferences", Map.of("mentioned-me-page", "yes", "mentioned-me-mail", "yes"));
        tell(given.ticket("Testamentet i skuffen", "Proces"), "mail-at-once");
        var item = as(birgit, () -> bell.of(birgit)).getFirst();

        mailing.send();

        await().until(() -> letterWith(links.to(item.id(), birgit)).isPresent());
        assertThat(letterWith(links.to(item.id(), birgit)).orElseThrow())
                .contains("noget nyt til dig")
                .doesNotContain("Testamentet");
    }

    @Test
    void what_quiet_hours_held_back_comes_by_the_hours_that_are_said_since() {
        var noon = LocalTime.now(clock.withZone(COPENHAGEN)).getHour() >= 12;
        choose(noon ? "3:00" : "21:00", noon ? "4:00" : "22:00");
        tell(given.ticket("Brevet om natten", "Proces"), "held-back");
        var item = as(birgit, () -> bell.of(birgit)).getFirst();
        var held = mailAt(item.id());

        choose(noon ? "5:00" : "22:00", noon ? "6:00" : "23:00");
        var later = mailAt(item.id());
        choose("", "");

        assertThat(held).isAfter(clock.instant());
        assertThat(later).isAfter(held);
        assertThat(mailAt(item.id())).isBeforeOrEqualTo(clock.instant());
        mailing.send();
        await().until(() -> letterWith(links.to(item.id(), birgit)).isPresent());
    }

    private void choose(String from, String until) {
        visitor.post(
                "/notifications/preferences",
                Map.of("mentioned-me-page", "yes", "mentioned-me-mail", "yes", "from", from, "until", until));
    }

    private Instant mailAt(long item) {
        return as(
                birgit,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.fetchSingle("select mail_at from notifications.item where id = " + item)
                                .get(0, OffsetDateTime.class)
                                .toInstant())));
    }

    @Test
    void a_round_letter_comes_on_working_days_or_on_its_day_of_the_week() {
        var daily = new Rhythm(Every.DAY, DayOfWeek.MONDAY, 450);
        var weekly = new Rhythm(Every.WEEK, DayOfWeek.WEDNESDAY, 450);

        // Friday after the hour: Monday. The clocks go forward on the Sunday between.
        assertThat(daily.next(Instant.parse("2027-03-26T09:00:00Z"), COPENHAGEN))
                .isEqualTo(Instant.parse("2027-03-29T05:30:00Z"));
        assertThat(daily.next(Instant.parse("2027-03-26T06:00:00Z"), COPENHAGEN))
                .isEqualTo(Instant.parse("2027-03-26T06:30:00Z"));
        assertThat(weekly.next(Instant.parse("2027-03-24T06:30:00Z"), COPENHAGEN))
                .isEqualTo(Instant.parse("2027-03-31T05:30:00Z"));
    }

    @Test
    void a_letter_that_the_server_did_not_take_is_tried_again_soon_with_all_that_was_in_it() {
        wish();
        tell(given.ticket("Brevet der ventede", "Proces"), "round-again");

        server.stop();
        try {
            due();
            assertThat(told("round-again")).isFalse();
            assertThat(digest("next_at < now() + interval '16 minutes'")).isTrue();
        } finally {
            server.start();
        }
        due();

        letterAbout("round-again", "notifikation");
        assertThat(digest("attempts = 0")).isTrue();
    }

    @Test
    void a_server_that_is_gone_for_hours_is_not_asked_for_ever() {
        wish();
        server.stop();
        try {
            for (var attempt = 0; attempt < 13; attempt++) due();
            assertThat(digest("attempts = 12 and next_at > now() + interval '16 minutes'"))
                    .isTrue();
        } finally {
            server.start();
        }
    }

    @Test
    void the_next_letter_is_set_before_this_one_goes() {
        wish();

        due();

        assertThat(digest("next_at > now()")).isTrue();
    }

    private boolean digest(String holds) {
        return as(
                birgit,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.fetchSingle("select " + holds + " from notifications.digest where person_id = "
                                        + birgit.id().value())
                                .get(0, Boolean.class))));
    }

    private boolean told(String key) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.fetchSingle(
                                "select digested_at is not null from notifications.item where key = '" + key + "'")
                        .get(0, Boolean.class))));
    }

    private void wish() {
        var saved = visitor.post(
                "/notifications/preferences",
                Map.of("mentioned-me-page", "yes", "mentioned-me-digest", "yes", "every", "DAY", "at", "7:30"));
        assertThat(saved.statusCode()).isBetween(300, 399);
    }

    private void allow(String content) {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/administration/notifications");
        assertThat(emil.post("/administration/notifications", Map.of("content", content))
                        .statusCode())
                .isBetween(300, 399);
    }

    /** Whether the office's own job or this is first, one of them writes the letter. */
    private void due() {
        as(
                birgit,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("update notifications.digest set next_at = now() - interval '1 hour' "
                                + "where person_id = " + birgit.id().value())));
        letters.send();
    }

    private void tell(TicketId ticket, String key) {
        var sofie = given.member("Sofie");
        var news = new News(Occasion.MENTIONED, key, ticket, given.team("Proces"), null, sofie.id(), List.of());
        as(sofie, () -> transaction.executeWithoutResult(_ -> bell.tell(news, List.of(birgit.id()))));
    }

    private String letterAbout(String key, String words) {
        await().until(() -> letterWith(words).isPresent());
        assertThat(told(key)).isTrue();
        return letterWith(words).orElseThrow();
    }

    private Optional<String> letterWith(String words) {
        var folder = data.resolve("sent");
        if (Files.notExists(folder)) return Optional.empty();
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(RoundLettersTest::read)
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
