package dk.skranke.feeds;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class SubscribingTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook book;

    @Test
    void an_address_shows_matter_number_and_kind_only_until_it_is_revoked() {
        var sofie = given.member("Sofie");
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get("/deadlines/feeds");
        var made = visitor.post("/deadlines/feeds", Map.of());
        var address = address(made.body());

        var calendar = new Visitor(port).get(address);

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:2025-0141: Anke i borgerlige sager", "SUMMARY:2026-0417: Frist\r\n")
                .doesNotContain("Vad", "Bageri", "Indsigelse mod opsigelse", "sofie");

        var feed = Pattern.compile("/deadlines/feeds/(\\d+)/revocations").matcher(made.body());
        while (feed.find()) visitor.post(feed.group(), Map.of());
        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_secret_opens_nothing() {
        assertThat(new Visitor(port).get("/feeds/" + "0".repeat(64) + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/feeds/x.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_persons_own_deadlines_are_in_it() {
        var jonas = given.member("Jonas");
        var ticket = given.ticket("Kun for Sofie", "Proces");
        var sofie = given.member("Sofie");
        var day = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        as(
                jonas,
                () -> book.enter(
                        new DeadlineBook.Wanted(
                                ticket, "RPL372_ANKE", null, "DK", "Dom", day, null, sofie.id(), null, "", false),
                        jonas));
        assertThat(new Visitor(port).signIn(jonas).get("/deadlines/export.ics").body())
                .doesNotContain("#" + ticket.value());
        assertThat(new Visitor(port).signIn(sofie).get("/deadlines/export.ics").body())
                .contains("#" + ticket.value());
    }

    /** Who has it in their calendar already must see it go, not stay as if nothing had happened. */
    @Test
    void what_is_struck_is_told_as_cancelled_and_what_runs_again_as_running() {
        var felix = given.member("Felix");
        var ticket = given.ticket("Felix’ kalender", "Erhverv");
        var day = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        var id = as(
                felix,
                () -> book.enter(
                        new DeadlineBook.Wanted(
                                ticket,
                                "SVARSKRIFT_14D",
                                null,
                                "DK",
                                "Stævning",
                                day,
                                null,
                                felix.id(),
                                null,
                                "Nej",
                                false),
                        felix));
        var visitor = new Visitor(port).signIn(felix);
        assertThat(event(visitor, id)).contains("STATUS:CONFIRMED");

        visitor.get("/deadlines/" + id.value());
        visitor.post("/deadlines/" + id.value() + "/withdrawals", Map.of("reason", "Forlig"));
        var struck = event(visitor, id);
        assertThat(struck).contains("STATUS:CANCELLED");

        visitor.post("/deadlines/" + id.value() + "/restorations", Map.of("reason", "Ikke forlig"));
        var running = event(visitor, id);
        assertThat(running).contains("STATUS:CONFIRMED");
        assertThat(sequence(running)).isGreaterThanOrEqualTo(sequence(struck));
    }

    private static String event(Visitor visitor, DeadlineId id) {
        var calendar = visitor.get("/deadlines/export.ics").body().replace("\r\n ", "");
        var from = calendar.indexOf("UID:deadline-" + id.value() + "-end@");
        assertThat(from).isPositive();
        return calendar.substring(from, calendar.indexOf("END:VEVENT", from));
    }

    private static long sequence(String event) {
        var found = Pattern.compile("SEQUENCE:(\\d+)").matcher(event);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void lines_are_folded_between_characters_and_what_means_something_is_escaped() {
        var summary = "æøå; med, komma \\ og\nlinje ".repeat(6);
        var text = CalendarText.of(
                "Kontor",
                List.of(new CalendarText.Entry(
                        "1@skranke",
                        LocalDate.of(2026, 12, 31),
                        null,
                        summary,
                        CalendarText.State.CONFIRMED,
                        Instant.EPOCH)));
        assertThat(text.split("\r\n"))
                .allSatisfy(it ->
                        assertThat(it.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).contains("DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n");
        assertThat(text.replace("\r\n ", "")).contains("æøå\\; med\\, komma \\\\ og\\nlinje");
    }

    private static String address(String page) {
        var found = Pattern.compile("value=\"https?://[^/]+(/feeds/[0-9a-f]{64}\\.ics)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
