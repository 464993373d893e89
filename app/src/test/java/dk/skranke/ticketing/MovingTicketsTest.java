package dk.skranke.ticketing;

import static dk.skranke.ticketing.TicketFixture.BIRGIT;
import static dk.skranke.ticketing.TicketFixture.HENRIK;
import static dk.skranke.ticketing.TicketFixture.ticket;
import static dk.skranke.ticketing.TicketStatus.CLIENT;
import static dk.skranke.ticketing.TicketStatus.CLOSED;
import static dk.skranke.ticketing.TicketStatus.NEW;
import static dk.skranke.ticketing.TicketStatus.OPEN;
import static dk.skranke.ticketing.TicketStatus.OTHER;
import static dk.skranke.ticketing.TicketStatus.SOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Closed;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Reopened;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovingTicketsTest {

    private static final Map<TicketStatus, Set<TicketStatus>> ALLOWED = Map.of(
            NEW, Set.of(OPEN, CLIENT, OTHER, SOLVED),
            OPEN, Set.of(CLIENT, OTHER, SOLVED),
            CLIENT, Set.of(OPEN, OTHER, SOLVED),
            OTHER, Set.of(OPEN, CLIENT, SOLVED),
            SOLVED, Set.of(OPEN),
            CLOSED, Set.of(OPEN));

    @ParameterizedTest
    @EnumSource
    void a_ticket_goes_where_the_table_allows_and_nowhere_else(TicketStatus from) {
        for (var to : TicketStatus.values()) {
            if (to == from) assertThat(ticket(from).move(to, BIRGIT)).isEmpty();
            else if (ALLOWED.getOrDefault(from, Set.of()).contains(to))
                assertThat(ticket(from).move(to, BIRGIT)).isPresent();
            else assertThatThrownBy(() -> ticket(from).move(to, BIRGIT)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void leaving_what_is_done_is_reopening() {
        assertThat(ticket(SOLVED).move(OPEN, BIRGIT)).contains(new Reopened(ticket().id(), BIRGIT, SOLVED));
        assertThat(ticket(CLOSED).move(OPEN, BIRGIT)).contains(new Reopened(ticket().id(), BIRGIT, CLOSED));
        assertThat(ticket(CLIENT).move(OPEN, BIRGIT)).contains(new Moved(ticket().id(), BIRGIT, CLIENT, OPEN));
    }

    @Test
    void closing_wants_an_outcome() {
        assertThatThrownBy(() -> ticket().close("  ", BIRGIT)).isInstanceOf(Refused.class);
        assertThat(ticket().close("Forligt.", BIRGIT)).isEqualTo(new Closed(ticket().id(), BIRGIT, OPEN, "Forligt."));
    }

    @Test
    void an_outcome_fits_on_a_page() {
        assertThatThrownBy(() -> ticket().close("x".repeat(2001), BIRGIT)).isInstanceOf(Refused.class);
        assertThat(ticket().close("x".repeat(2000), BIRGIT).outcome()).hasSize(2000);
    }

    @Test
    void a_ticket_is_closed_once() {
        assertThatThrownBy(() -> ticket(CLOSED).close("Igen", BIRGIT)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "OTHER"})
    void the_clients_word_wakes_what_was_waiting(TicketStatus waiting) {
        assertThat(ticket(waiting).wake(HENRIK)).contains(new Moved(ticket().id(), HENRIK, waiting, OPEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOLVED", "CLOSED"})
    void the_clients_word_reopens_what_was_done(TicketStatus done) {
        assertThat(ticket(done).wake(HENRIK)).contains(new Reopened(ticket().id(), HENRIK, done));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "OPEN"})
    void what_is_ours_already_is_not_woken(TicketStatus ours) {
        assertThat(ticket(ours).wake(HENRIK)).isEmpty();
    }
}
