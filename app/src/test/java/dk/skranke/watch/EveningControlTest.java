package dk.skranke.watch;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Upcoming;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class EveningControlTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final LocalDate TODAY = LocalDate.now(ZONE);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DeadlineBook book;

    @Autowired
    Evenings evenings;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;

    @BeforeEach
    void sofie_is_there() {
        sofie = given.member("Sofie");
    }

    @Test
    void the_list_holds_what_ends_today_and_what_was_struck_today() {
        var running = ending(TODAY, "Løber endnu");
        var struck = ending(TODAY.plusDays(20), "Streget i dag");
        as(sofie, () -> book.dispatch(struck, "Afleveret i retten", sofie));

        var list = as(sofie, () -> evenings.of(TODAY, sofie)).get(given.team("Proces"));

        assertThat(list).extracting(it -> it.id()).contains(running, struck);
        assertThat(new Visitor(port).signIn(sofie).get("/deadlines/evening").body())
                .contains("Løber endnu", "<s>Streget i dag</s>", "Afleveret i retten");
    }

    @Test
    void what_ended_before_and_is_still_open_stands_on_each_list_until_it_is_struck() {
        var day = LocalDate.of(2034, 3, 9);
        var slipped = ending(day, "Glemt fra i går");
        at(day.plusDays(2), 10, () -> book.dispatch(slipped, "Sendt to dage senere", sofie));
        var found = new AtomicReference<DeadlineId>();
        at(day.plusDays(3), 9, () -> found.set(ending(day, "Skrevet ind for sent")));
        var late = requireNonNull(found.get());

        assertThat(listed(day.minusDays(1))).doesNotContain(slipped, late);
        assertThat(listed(day)).contains(slipped, late);
        assertThat(listed(day.plusDays(1))).contains(slipped).doesNotContain(late);
        assertThat(listed(day.plusDays(2))).contains(slipped).doesNotContain(late);
        assertThat(listed(day.plusDays(3))).contains(late).doesNotContain(slipped);
    }

    @Test
    void a_day_to_come_is_not_taken_to_be_over() {
        var yesterday = ending(TODAY.minusDays(1), "I går, og stadig åben");
        var soon = ending(TODAY.plusDays(2), "I overmorgen");

        assertThat(as(sofie, () -> evenings.of(TODAY.plusDays(5), sofie)).get(given.team("Proces")))
                .extracting(Upcoming.Due::id)
                .contains(yesterday)
                .doesNotContain(soon);
        assertThat(new Visitor(port)
                        .signIn(sofie)
                        .get("/deadlines/evening?on=" + TODAY.plusDays(5))
                        .body())
                .contains("I går, og stadig åben", "Stadig åben, udløb")
                .doesNotContain("I overmorgen");
    }

    /** As it is in the evening of that day. */
    private List<DeadlineId> listed(LocalDate day) {
        var listed = new ArrayList<DeadlineId>();
        at(
                day,
                18,
                () -> evenings.of(day, sofie).getOrDefault(given.team("Proces"), List.of()).stream()
                        .map(Upcoming.Due::id)
                        .forEach(listed::add));
        return listed;
    }

    @Test
    void a_day_that_never_comes_is_today() {
        ending(TODAY, "Kun i dag");
        for (var day : new String[] {"%2B999999999-12-31", "1899-12-31", "x"})
            assertThat(new Visitor(port)
                            .signIn(sofie)
                            .get("/deadlines/evening?on=" + day)
                            .body())
                    .as(day)
                    .contains("Kun i dag");
    }

    @Test
    void it_is_signed_when_every_line_was_looked_at_and_not_before_the_afternoon() {
        ending(TODAY, "Skal underskrives");
        var team = given.team("Proces");
        at(10, 0, () -> assertRefused(() -> evenings.sign(team, TODAY, all(), sofie), "watch.refusal.too-early"));
        at(17, 0, () -> assertRefused(() -> evenings.sign(team, TODAY, Set.of(), sofie), "watch.refusal.not-all-seen"));

        at(17, 5, () -> evenings.sign(team, TODAY, all(), sofie));

        assertThat(requireNonNull(as(sofie, () -> evenings.signatures(TODAY, sofie))
                                .get(team))
                        .by())
                .isEqualTo(sofie.id());
    }

    @Test
    void a_list_that_changed_after_the_signature_is_signed_again() {
        var late = ending(TODAY, "Streges om aftenen");
        var team = given.team("Proces");
        at(17, 0, () -> evenings.sign(team, TODAY, all(), sofie));
        var visitor = new Visitor(port).signIn(sofie);
        assertThat(visitor.get("/deadlines/evening").body()).doesNotContain("Listen er ændret siden");

        as(sofie, () -> book.dispatch(late, "Med bud kl. 19", sofie));

        assertThat(visitor.get("/deadlines/evening").body()).contains("Listen er ændret siden");
    }

    /** Signed at three, changed at five: at six somebody hears of it. */
    @Test
    void a_signature_holds_for_the_list_that_was_signed_and_for_no_other() {
        var day = LocalDate.of(2033, 3, 9);
        var id = ending(day, "Underskrevet for tidligt");
        var team = given.team("Proces");
        assertThat(unsigned(day)).contains(team);
        at(day, 15, () -> evenings.sign(team, day, all(day), sofie));
        assertThat(unsigned(day)).doesNotContain(team);

        at(day, 17, () -> book.dispatch(id, "Med bud kl. 17", sofie));
        assertThat(unsigned(day)).contains(team);

        at(day, 18, () -> evenings.sign(team, day, all(day), sofie));
        assertThat(unsigned(day)).doesNotContain(team);
    }

    private List<TeamId> unsigned(LocalDate day) {
        var unsigned = new ArrayList<TeamId>();
        Moment.at(
                day.atTime(18, 0).atZone(ZONE).toInstant(),
                () -> unsigned.addAll(Asker.call(
                        Asker.Role.DEADLINES, () -> requireNonNull(transaction.execute(_ -> evenings.unsigned(day))))));
        return unsigned;
    }

    private void at(LocalDate day, int hour, Runnable work) {
        Moment.at(day.atTime(hour, 0).atZone(ZONE).toInstant(), () -> as(sofie, work));
    }

    @Test
    void nobody_signs_for_a_team_that_is_not_theirs() {
        var emil = given.member("Emil");
        assertThatThrownBy(() -> as(emil, () -> evenings.sign(given.team("Proces"), TODAY, Set.of(), emil)))
                .isInstanceOf(dk.skranke.shared.NotFound.class);
    }

    private Set<Long> all() {
        return all(TODAY);
    }

    private Set<Long> all(LocalDate day) {
        return requireNonNull(evenings.of(day, sofie).get(given.team("Proces"))).stream()
                .map(it -> it.id().value())
                .collect(Collectors.toSet());
    }

    private void at(int hour, int minute, Runnable work) {
        Instant then = TODAY.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        Moment.at(then, () -> as(sofie, work));
    }

    private DeadlineId ending(LocalDate day, String title) {
        var ticket = given.ticket(title, "Proces");
        return as(sofie, () -> book.enter(byHand(ticket, title, day, sofie), sofie));
    }

    static DeadlineBook.Wanted byHand(TicketId ticket, String title, LocalDate ends, Member who) {
        return new DeadlineBook.Wanted(
                ticket, null, title, "DK", "Aftale", TODAY.minusDays(3), ends, who.id(), who.id(), "Aftalt", false);
    }

    private static void assertRefused(Runnable it, String key) {
        assertThatThrownBy(it::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
