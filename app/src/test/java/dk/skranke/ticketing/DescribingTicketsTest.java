package dk.skranke.ticketing;

import static dk.skranke.ticketing.TicketFixture.BIRGIT;
import static dk.skranke.ticketing.TicketFixture.NOTHING_PLANNED;
import static dk.skranke.ticketing.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Filed;
import dk.skranke.ticketing.TicketEvent.Planned;
import dk.skranke.ticketing.TicketEvent.Prioritised;
import dk.skranke.ticketing.TicketEvent.Renamed;
import dk.skranke.ticketing.TicketEvent.Tagged;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribingTicketsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void the_next_step_has_a_day_and_somebody_whose_turn_it_is() {
        var step = new NextStep("Skriv indsigelsen", FRIDAY, Ball.US);

        assertThat(ticket().plan(step, BIRGIT)).contains(new Planned(ticket().id(), BIRGIT, NOTHING_PLANNED, step));
    }

    @Test
    void a_step_of_spaces_is_no_step() {
        assertThat(ticket().plan(new NextStep("   ", null, Ball.US), BIRGIT)).isEmpty();
    }

    @Test
    void a_step_is_one_line() {
        assertThatThrownBy(() -> ticket().plan(new NextStep("x".repeat(201), null, Ball.US), BIRGIT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void tags_are_stripped_sorted_and_stand_once() {
        assertThat(ticket().tag(List.of(" opsigelse ", "", "erhvervsleje", "opsigelse"), BIRGIT))
                .contains(new Tagged(
                        ticket().id(), BIRGIT, List.of("erhvervsleje"), List.of("erhvervsleje", "opsigelse")));
    }

    @Test
    void the_same_tags_in_another_order_are_no_event() {
        assertThat(ticket().tag(List.of("erhvervsleje", "erhvervsleje"), BIRGIT))
                .isEmpty();
    }

    @Test
    void a_ticket_bears_twenty_tags_of_forty_letters() {
        var many = IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();

        assertThatThrownBy(() -> ticket().tag(many, BIRGIT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ticket().tag(List.of("x".repeat(41)), BIRGIT)).isInstanceOf(Refused.class);
        assertThat(ticket().tag(many.subList(0, 20), BIRGIT)).isPresent();
    }

    @Test
    void a_title_is_never_empty_and_never_a_page() {
        assertThatThrownBy(() -> ticket().rename(" ", BIRGIT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ticket().rename("x".repeat(301), BIRGIT)).isInstanceOf(Refused.class);
        assertThat(ticket().rename("Opsigelse", BIRGIT))
                .contains(new Renamed(ticket().id(), BIRGIT, ticket().title(), "Opsigelse"));
    }

    @Test
    void a_ticket_can_leave_its_matter() {
        assertThat(ticket().file(null, BIRGIT)).contains(new Filed(ticket().id(), BIRGIT, ticket().matter(), null));
        assertThat(ticket().file(ticket().matter(), BIRGIT)).isEmpty();
    }

    @Test
    void setting_what_is_set_is_no_event() {
        assertThat(ticket().prioritise(Priority.NORMAL, null, BIRGIT)).isEmpty();
        assertThat(ticket().categorise(ticket().category(), BIRGIT)).isEmpty();
        assertThat(ticket().rename(ticket().title(), BIRGIT)).isEmpty();
        assertThat(ticket().prioritise(Priority.HIGH, null, BIRGIT))
                .contains(new Prioritised(ticket().id(), BIRGIT, Priority.NORMAL, Priority.HIGH));
    }
}
