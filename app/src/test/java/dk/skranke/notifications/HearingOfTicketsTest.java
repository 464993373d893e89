package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.OpenHours;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.composing.Mentioned;
import dk.skranke.database.Asker;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.notifications.QuietHours.Days;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Snoozing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Live;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class HearingOfTicketsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Routing routing;

    @Autowired
    Spreading spreading;

    @Autowired
    Conversation conversation;

    @Autowired
    Snoozing snoozing;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    Bell bell;

    @Autowired
    Busy busy;

    @Autowired
    Directory directory;

    @Autowired
    Notices notices;

    @Autowired
    Live live;

    @Autowired
    Wishes wishes;

    @Autowired
    Hours hours;

    @Autowired
    Statements statements;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member nadia;
    Member emil;

    @BeforeEach
    void two_of_it() {
        nadia = given.member("Nadia");
        emil = given.member("Emil");
    }

    @Test
    void whoever_is_given_a_ticket_hears_of_it_and_whoever_gave_it_does_not() {
        var ticket = given.ticket("Skærmen flimrer", "IT-support");
        as(emil, () -> routing.assign(ticket, null, nadia.id(), emil));
        spread();

        assertThat(heard(nadia, ticket)).contains(Occasion.ASSIGNED);
        assertThat(heard(emil, ticket)).doesNotContain(Occasion.ASSIGNED);
        var page = new Visitor(port).signIn(nadia).get("/notifications").body();
        assertThat(page).contains(emil.name() + " tildelte dig #" + ticket.value(), "Skærmen flimrer");
    }

    @Test
    void whoever_works_out_who_hears_holds_no_ticket_while_waiting_for_one_before_it() {
        var one = given.ticket("Optaget et", "IT-support");
        var two = given.ticket("Optaget to", "IT-support");
        happens(two, one);
        busy.with(
                "ticketing.ticket where id = " + one.value(),
                Asker.Role.WATCH,
                () -> {
                    spread();
                    return one;
                },
                "ticketing.ticket where id = " + two.value());

        assertThat(heard(nadia, one)).containsExactly(Occasion.ASSIGNED);
        assertThat(heard(nadia, two)).containsExactly(Occasion.ASSIGNED);
    }

    /** Without a word to those who work out at once who is to hear. */
    private void happens(TicketId... all) {
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> {
                    for (var it : all)
                        sql.execute(
                                "insert into notifications.occurrence (occasion, ticket_id, by_id, person_id, at, key) values ('ASSIGNED', ?, ?, ?, now(), ?)",
                                it.value(),
                                emil.id().value(),
                                nadia.id().value(),
                                "busy " + it.value());
                }));
    }

    @Test
    void what_rings_while_the_unread_are_counted_is_counted_again() {
        var times = new AtomicInteger();
        var ringing = new AtomicReference<Bell>();
        var counting = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager())) {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                var counted = super.execute(work);
                if (times.incrementAndGet() == 1)
                    ringing.get().hear(Notice.of(Bell.RANG, nadia.id().value()));
                return counted;
            }
        };
        var fresh = new Bell(sql, directory, notices, live, wishes, hours, counting, clock);
        ringing.set(fresh);

        as(nadia, () -> fresh.unread(nadia));
        as(nadia, () -> fresh.unread(nadia));
        as(nadia, () -> fresh.unread(nadia));

        assertThat(times).hasValue(2);
    }

    @Test
    void one_thing_is_heard_once() {
        var ticket = given.ticket("En gang", "IT-support");
        var news = new News(
                Occasion.MENTIONED,
                "mention " + ticket.value(),
                ticket,
                given.team("IT-support"),
                null,
                emil.id(),
                List.of());
        for (var i = 0; i < 2; i++)
            as(emil, () -> transaction.executeWithoutResult(_ -> bell.tell(news, List.of(nadia.id(), emil.id()))));

        assertThat(heard(nadia, ticket)).containsExactly(Occasion.MENTIONED);
        assertThat(heard(emil, ticket)).isEmpty();
    }

    @Test
    void what_somebody_may_no_longer_see_they_no_longer_hear_of() {
        var ticket = given.ticket("Flytter væk", "IT-support");
        as(emil, () -> routing.assign(ticket, null, nadia.id(), emil));
        spread();
        assertThat(heard(nadia, ticket)).isNotEmpty();

        as(emil, () -> routing.redirect(ticket, given.team("IT-support"), given.team("HR"), "Angår løn", emil));

        assertThat(heard(nadia, ticket)).isEmpty();
        var forgotten = as(
                nadia,
                () -> Objects.requireNonNull(transaction.execute(_ -> Objects.requireNonNull(sql.fetchValue(
                        "select count(*) from notifications.item where ticket_id = " + ticket.value())))));
        assertThat(((Number) forgotten).longValue()).isZero();
    }

    @Test
    void that_a_mail_from_a_client_came_and_that_somebody_wrote_is_written_down_at_once() {
        var asked = statements.during(() -> given.ticket("Ny printer", "IT-support"));

        assertThat(asked.stream().filter(it -> it.startsWith("insert into \"notifications\".\"occurrence\"")))
                .singleElement()
                .asString()
                .containsPattern("xact_id.*xact_id");
    }

    @Test
    void what_people_wish_is_asked_once_however_much_happened() {
        var ticket = given.ticket("Ønsker", "IT-support");
        var all = List.of(Occasion.CLOSED, Occasion.ASSIGNED, Occasion.RETURNED).stream()
                .map(it -> new Bell.Concerned(
                        new News(
                                it,
                                "wish " + it + ticket.value(),
                                ticket,
                                given.team("IT-support"),
                                null,
                                null,
                                List.of()),
                        Map.of(nadia.id(), Occasion.Scope.ME, emil.id(), Occasion.Scope.ME)))
                .toList();

        var asked = statements.during(() -> as(emil, () -> transaction.executeWithoutResult(_ -> bell.tell(all))));

        assertThat(asked.stream().filter(it -> it.contains("from \"notifications\".\"preference\"")))
                .hasSize(1);
    }

    @Test
    void everybody_says_themselves_of_what_they_want_to_hear() {
        var visitor = new Visitor(port).signIn(nadia);
        visitor.get("/notifications/preferences");
        try {
            visitor.post("/notifications/preferences", Map.of("closed-mine-page", "yes"));
            var ticket = given.ticket("Hører intet", "IT-support");
            as(emil, () -> routing.assign(ticket, null, nadia.id(), emil));
            spread();

            assertThat(heard(nadia, ticket)).isEmpty();
        } finally {
            as(
                    nadia,
                    () -> transaction.executeWithoutResult(
                            _ -> sql.execute("delete from notifications.preference where person_id = "
                                    + nadia.id().value())));
        }
    }

    @Test
    void quiet_hours_that_swallow_everything_are_refused() {
        assertThatThrownBy(() -> new QuietHours(600, 600, Days.ALL)).isInstanceOf(Refused.class);
        var visitor = new Visitor(port).signIn(nadia);
        visitor.get("/notifications/preferences");

        var answer = visitor.post("/notifications/preferences", Map.of("from", "17:00", "until", "8:00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aldrig komme noget");
    }

    @Test
    void what_happens_at_night_or_on_a_sunday_waits_until_monday_morning() {
        var hours = new QuietHours(480, 1020, Days.WEEKDAYS);
        var copenhagen = ZoneId.of("Europe/Copenhagen");
        assertThat(hours.next(Instant.parse("2026-11-29T10:00:00Z"), copenhagen, null))
                .isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-11-27T20:00:00Z"), copenhagen, null))
                .isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-11-27T10:00:00Z"), copenhagen, null))
                .isEqualTo(Instant.parse("2026-11-27T10:00:00Z"));
    }

    @Test
    void working_hours_are_those_of_the_office_and_a_holiday_is_not_among_them() {
        var copenhagen = ZoneId.of("Europe/Copenhagen");
        var nineToFive = new OpenHours(DayOfWeek.FRIDAY, 540, 960);
        var tuesday = new OpenHours(DayOfWeek.TUESDAY, 540, 960);
        var office = new WorkingTime(
                new WorkingCalendar(
                        new CalendarId(1), "Prøve", copenhagen, "", List.of(nineToFive, tuesday), List.of()),
                _ -> Map.of(LocalDate.of(2026, 12, 25), "Juledag"));
        var hours = new QuietHours(0, 1440, Days.WORKING);

        assertThat(hours.next(Instant.parse("2026-12-24T10:00:00Z"), copenhagen, office))
                .isEqualTo(Instant.parse("2026-12-29T08:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-12-29T09:00:00Z"), copenhagen, office))
                .isEqualTo(Instant.parse("2026-12-29T09:00:00Z"));
        assertThat(new QuietHours(600, 1440, Days.WORKING)
                        .next(Instant.parse("2026-12-29T08:00:00Z"), copenhagen, office))
                .isEqualTo(Instant.parse("2026-12-29T09:00:00Z"));
        // Hours that never meet the office's.
        assertThat(new QuietHours(1200, 1440, Days.WORKING)
                        .next(Instant.parse("2026-12-24T10:00:00Z"), copenhagen, office))
                .isEqualTo(Instant.parse("2026-12-29T08:00:00Z"));
    }

    @Test
    void whoever_is_named_in_a_note_hears_that_and_not_once_more_that_somebody_wrote() {
        var ticket = given.ticket("Nævnt i en note", "IT-support");
        as(emil, () -> routing.follow(ticket, nadia.id(), emil));
        as(
                emil,
                () -> transaction.executeWithoutResult(_ -> {
                    var note = conversation.note(ticket, draft("Se her"), emil);
                    events.publishEvent(new Mentioned(ticket, note, emil.id(), Set.of(nadia.id())));
                }));
        spread();

        assertThat(heard(nadia, ticket)).containsExactly(Occasion.MENTIONED);
    }

    @Test
    void a_ticket_that_was_put_away_tells_who_did_it_when_its_day_comes() {
        var ticket = given.ticket("Lægges væk", "IT-support");
        as(nadia, () -> snoozing.snooze(ticket, LocalDate.now(clock).plusDays(3), true, "", nadia));
        as(
                nadia,
                () -> transaction.executeWithoutResult(_ -> sql.execute(
                        "update ticketing.snooze set until = current_date - 3 where ticket_id = " + ticket.value())));
        Asker.run(Asker.Role.MAIL, snoozing::wakeDue);
        await().until(() -> {
            spread();
            return heard(nadia, ticket).equals(List.of(Occasion.RETURNED));
        });
    }

    @Test
    void whoever_looks_at_a_ticket_has_heard_what_there_was_about_it() {
        var ticket = given.ticket("Set med egne øjne", "IT-support");
        as(emil, () -> routing.assign(ticket, null, nadia.id(), emil));
        spread();
        var visitor = new Visitor(port).signIn(nadia);
        visitor.get("/tickets/" + ticket.value());

        visitor.post("/tickets/" + ticket.value() + "/looks", Map.of("message", "0"));

        assertThat(as(nadia, () -> bell.of(nadia)).stream()
                        .filter(it -> Long.valueOf(ticket.value()).equals(it.ticket())))
                .isNotEmpty()
                .allMatch(Bell.Item::read);
    }

    private static Conversation.Draft draft(String text) {
        return new Conversation.Draft(text, List.of(), null, null, null);
    }

    private List<Occasion> heard(Member who, TicketId ticket) {
        return as(who, () -> bell.of(who)).stream()
                .filter(it -> Long.valueOf(ticket.value()).equals(it.ticket()))
                .map(Bell.Item::occasion)
                .filter(it -> it != Occasion.NEW_IN_TEAM && it != Occasion.CLIENT_WROTE)
                .toList();
    }

    private void spread() {
        while (Asker.call(Asker.Role.WATCH, spreading::spread) > 0) {}
        // Whatever the office's own job has in hand at this moment is waited for.
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("select count(*) from (select from notifications.occurrence for update) it")));
    }
}
