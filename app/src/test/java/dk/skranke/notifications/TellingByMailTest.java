package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail about one thing: when it leaves, what it says, and where it leads. */
class TellingByMailTest extends WithMails {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Autowired
    Mailing mailing;

    @Autowired
    Links links;

    @Autowired
    Clock clock;

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

    @Test
    void only_administrators_say_what_mails_may_say() {
        visitor.get("/notifications");

        assertThat(visitor.get("/administration/notifications").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/administration/notifications", Map.of("content", "true"))
                        .statusCode())
                .isEqualTo(404);
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
}
