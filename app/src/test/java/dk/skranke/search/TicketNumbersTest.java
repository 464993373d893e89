package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.TicketId;
import org.junit.jupiter.api.Test;

class TicketNumbersTest {

    @Test
    void a_number_is_understood_with_and_without_its_sign() {
        assertThat(Finding.number("4127")).isEqualTo(new TicketId(4127));
        assertThat(Finding.number("#4127")).isEqualTo(new TicketId(4127));
    }

    @Test
    void a_matter_number_is_no_ticket_number() {
        assertThat(Finding.number("2026-0417")).isNull();
        assertThat(Finding.number("99999999999999999999")).isNull();
    }
}
