package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.skranke.database.Asker;
import dk.skranke.shared.Refused;
import dk.skranke.workflows.Move;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each period of the library: what goes on by itself after days, and what can be taken up again within days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesInTimeTest extends WorkflowWalk {

    @ParameterizedTest
    @MethodSource("timed")
    void what_nobody_touched_goes_on_by_itself_when_its_days_are_over_and_not_before(Row row, int days) {
        var early = ticketAt(row);
        var over = ticketAt(row);
        since(early, days - 1);
        since(over, days + 1);

        Asker.run(
                Asker.Role.WATCH,
                () -> timetable.due().stream()
                        .filter(it -> it.ticket().equals(early) || it.ticket().equals(over))
                        .forEach(timetable::make));

        assertThat(stage(early)).isEqualTo(row.from());
        assertThat(stage(over)).isEqualTo(row.to());
    }

    Stream<Arguments> timed() throws IOException {
        return walkable(Move::after);
    }

    @ParameterizedTest
    @MethodSource("limited")
    void what_was_over_for_longer_is_not_taken_up_again(Row row, int days) {
        var still = ticketAt(row);
        var late = ticketAt(row);
        since(still, days - 1);
        since(late, days + 1);
        var who = row.who().equals("PROGRAM") ? "Jonas" : row.who();

        step(still, row, who);
        assertThatThrownBy(() -> step(late, row, who)).isInstanceOf(Refused.class);

        assertThat(stage(still)).isEqualTo(row.to());
        assertThat(stage(late)).isEqualTo(row.from());
    }

    Stream<Arguments> limited() throws IOException {
        return walkable(Move::within);
    }

    private Stream<Arguments> walkable(Function<Move, @Nullable Integer> days) throws IOException {
        return rows().flatMap(row -> {
            var it = days.apply(move(row));
            return it == null ? Stream.of() : Stream.of(arguments(row, it));
        });
    }

    @Test
    void a_reminder_that_is_due_leaves_although_the_program_has_just_taken_the_ticket_back() throws IOException {
        var row = rows().filter(
                        it -> it.workflow().equals("CLIENT_INQUIRY") && it.to().equals("WAIT_CLIENT"))
                .findFirst()
                .orElseThrow();
        var ticket = ticketAt(row);
        sql("update ticketing.ticket set requester_person_id = null, requester_contact_id ="
                + " (select id from matters.contact where mail = 'henrik@havnegadensbageri.dk') where id = "
                + ticket.value());
        step(ticket, row, row.who());
        since(ticket, 10);
        var reminders = "from composing.draft where reminds and ticket_id = " + ticket.value();
        sql("update composing.draft set send_at = now() where id = (select max(id) " + reminders + ")");

        Asker.run(Asker.Role.WATCH, () -> timetable.make(new Timetable.Due(ticket, "WAIT_CLIENT", "IN_PROGRESS")));

        assertThat(stage(ticket)).isEqualTo("IN_PROGRESS");
        assertThat(read(ticket, "(select string_agg(text, '') " + reminders + ")"))
                .contains("Vi har stadig ikke")
                .doesNotContain("Vi venter på svar");
    }

    private void since(TicketId ticket, int days) {
        sql("update ticketing.ticket set stage_at = now() - interval '" + days + " days' where id = " + ticket.value());
    }
}
