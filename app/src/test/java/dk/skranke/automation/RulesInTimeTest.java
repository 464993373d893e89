package dk.skranke.automation;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that act because time has passed: once for each state of a ticket. */
class RulesInTimeTest extends WithRules {

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Passing passing;

    @Autowired
    Routing routing;

    @Autowired
    Clock clock;

    @Test
    void nobody_touched_it_for_so_long_and_it_goes_back_to_the_pool_once() {
        var ticket = old("Glemt i puljen", Duration.ofDays(20));
        book.timed(
                "Puljen igen",
                Trigger.IDLE,
                8,
                "emne:\"glemt i puljen\" har:ansvarlig",
                RuleBook.assign(Effects.Way.NOBODY));
        assertThat(properties(ticket).assignee()).isEqualTo(sofie.id());

        passing.look();
        passing.look();
        assertThat(properties(ticket).assignee()).isNull();
        assertThat(fired(ticket)).isOne();
    }

    @Test
    void a_rule_on_time_acts_once_for_the_same_state_and_again_for_the_next() {
        var ticket = old("Rykker til modparten", Duration.ofDays(20));
        book.timed("Rykker", Trigger.IDLE, 8, "emne:\"rykker til modparten\"", RuleBook.note("Ryk nu"));

        passing.look();
        passing.look();
        assertThat(history(ticket)).containsOnlyOnce("Ryk nu");

        Moment.at(
                clock.instant().minus(Duration.ofDays(10)),
                () -> as(sofie, () -> describing.tag(ticket, List.of(), List.of("x"), sofie)));
        passing.look();
        assertThat(history(ticket).split("Ryk nu", -1)).hasSize(3);
    }

    @Test
    void a_ticket_that_was_touched_is_left_in_peace() {
        var ticket = given.ticket("Frisk og rørt", "Proces");
        book.timed("Rykker", Trigger.IDLE, 8, "emne:\"frisk og rørt\"", RuleBook.note("Ryk nu"));

        passing.look();

        assertThat(history(ticket)).doesNotContain("Ryk nu");
    }

    @Test
    void what_waits_for_others_comes_back_by_itself() {
        var ticket = old("Afventer svar fra retten", Duration.ofDays(20));
        Moment.at(
                clock.instant().minus(Duration.ofDays(19)),
                () -> as(sofie, () -> lifecycle.move(ticket, properties(ticket).status(), TicketStatus.OTHER, sofie)));
        book.timed(
                "Vent ikke for evigt",
                Trigger.WAITING,
                7,
                "emne:\"afventer svar fra retten\"",
                RuleBook.to(TicketStatus.OPEN));

        passing.look();

        assertThat(properties(ticket).status()).isEqualTo(TicketStatus.OPEN);
    }

    private TicketId old(String title, Duration ago) {
        var ticket = new TicketId[1];
        Moment.at(clock.instant().minus(ago), () -> {
            ticket[0] = given.ticket(title, "Proces");
            as(sofie, () -> routing.assign(ticket[0], null, sofie.id(), sofie));
        });
        return ticket[0];
    }

    private long fired(TicketId ticket) {
        return as(
                sofie,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.fetchSingle(
                                "select count(*) from automation.firing where ticket_id = " + ticket.value())
                        .into(long.class))));
    }
}
