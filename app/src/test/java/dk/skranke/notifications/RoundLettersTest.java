package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.database.Asker;
import dk.skranke.notifications.Rhythm.Every;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/** A letter that comes round, and says how much there is. */
class RoundLettersTest extends WithMails {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Autowired
    RoundLetters letters;

    @Autowired
    @Qualifier("dk.skranke.mail.MailListener")
    SmartLifecycle server;

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
    void the_first_letter_says_what_came_since_it_was_wished_for() {
        tell(given.ticket("Længe før brevet", "Proces"), "round-before");
        allow("true");
        wish();
        tell(given.ticket("Siden ønsket", "Proces"), "round-since");

        due();

        assertThat(letterAbout("round-since", "Siden ønsket")).doesNotContain("Længe før brevet");
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

    /** Whether the office's own job or this is first, one of them writes the letter. */
    private void due() {
        as(
                birgit,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("update notifications.digest set next_at = now() - interval '1 hour' "
                                + "where person_id = " + birgit.id().value())));
        letters.send();
    }

    /** The office's own job may have met the server while it was away: what it put off is due again. */
    private String letterAbout(String key, String words) {
        await().until(() -> {
            if (letterWith(words).isEmpty()) due();
            return letterWith(words).isPresent();
        });
        assertThat(told(key)).isTrue();
        return letterWith(words).orElseThrow();
    }
}
