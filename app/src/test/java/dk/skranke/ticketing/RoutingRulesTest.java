package dk.skranke.ticketing;

import static dk.skranke.ticketing.TicketFixture.BIRGIT;
import static dk.skranke.ticketing.TicketFixture.IT;
import static dk.skranke.ticketing.TicketFixture.PROPERTY;
import static dk.skranke.ticketing.TicketFixture.SOFIE;
import static dk.skranke.ticketing.TicketFixture.ticket;
import static dk.skranke.ticketing.TicketStatus.CLOSED;
import static dk.skranke.ticketing.TicketStatus.NEW;
import static dk.skranke.ticketing.TicketStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Assigned;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Redirected;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    @Test
    void a_misassigned_ticket_goes_to_the_right_team_with_the_reason() {
        var sent = ticket().redirect(IT, "  Det er udstyr ", BIRGIT);

        assertThat(sent).isEqualTo(new Redirected(ticket().id(), BIRGIT, PROPERTY, IT, "Det er udstyr"));
    }

    @Test
    void nobody_sends_a_ticket_away_without_saying_why() {
        assertRefused("ticketing.redirect.reason", () -> ticket().redirect(IT, " \n ", BIRGIT));
    }

    @Test
    void a_reason_is_one_short_sentence() {
        assertRefused("ticketing.words.too-long", () -> ticket().redirect(IT, "x".repeat(201), BIRGIT));
        assertThat(ticket().redirect(IT, "x".repeat(200), BIRGIT).reason()).hasSize(200);
    }

    @Test
    void a_ticket_is_not_sent_to_the_team_that_has_it() {
        assertRefused("ticketing.redirect.same-team", () -> ticket().redirect(PROPERTY, "Nysgerrig", BIRGIT));
    }

    @Test
    void a_closed_ticket_stays_where_it_is() {
        assertRefused("ticketing.redirect.closed", () -> ticket(CLOSED).redirect(IT, "Det er udstyr", BIRGIT));
        assertRefused("ticketing.assign.closed", () -> ticket(CLOSED).assign(null, BIRGIT));
    }

    @Test
    void a_ticket_gets_another_person_or_nobody() {
        var jonas = new PersonId(9);

        assertThat(ticket().assign(jonas, BIRGIT)).contains(new Assigned(ticket().id(), BIRGIT, SOFIE, jonas));
        assertThat(ticket().assign(null, BIRGIT)).contains(new Assigned(ticket().id(), BIRGIT, SOFIE, null));
    }

    @Test
    void giving_a_ticket_to_whoever_has_it_is_no_event() {
        assertThat(ticket().assign(SOFIE, BIRGIT)).isEmpty();
    }

    @Test
    void what_is_new_becomes_open_when_somebody_takes_it_up() {
        assertThat(ticket(NEW).takeUp(BIRGIT)).contains(new Moved(ticket().id(), BIRGIT, NEW, OPEN));
        assertThat(ticket(OPEN).takeUp(BIRGIT)).isEmpty();
    }

    private static void assertRefused(String key, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOf(Refused.class)
                .extracting(it -> ((Refused) it).key())
                .isEqualTo(key);
    }
}
