package dk.skranke.targets;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.calendars.OpenHours;
import dk.skranke.database.Asker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CountingAnewTest extends WithPromises {

    @Autowired
    Recalculating recalculating;

    @Autowired
    Recalculations recalculations;

    @Test
    void another_calendar_counts_everything_again_and_says_how_far_it_is() {
        var ticket = given.ticket("Regnes om", "IT-support");
        var calendar = calendars.all().getFirst();
        var before = due(ticket);
        var always = new ArrayList<OpenHours>();
        for (var day : DayOfWeek.values()) always.add(new OpenHours(day, 0, 1440));
        try {
            as(
                    sofie,
                    () -> transaction.executeWithoutResult(_ -> calendars.change(
                            calendar.id(), calendar.name(), calendar.zone(), calendar.place(), always, List.of())));
            untilDone();

            assertThat(due(ticket)).isBefore(before);
            assertThat(due(ticket)).isEqualTo(after(course(ticket).openedAt(), Duration.ofHours(8)));
            var progress = recalculations.newest().orElseThrow();
            assertThat(progress.finishedAt()).isNotNull();
            assertThat(progress.done()).isPositive();
        } finally {
            as(
                    sofie,
                    () -> transaction.executeWithoutResult(_ -> calendars.change(
                            calendar.id(),
                            calendar.name(),
                            calendar.zone(),
                            calendar.place(),
                            calendar.hours(),
                            calendar.closed())));
            untilDone();
        }
        assertThat(due(ticket)).isEqualTo(before);
    }

    private void untilDone() {
        var id = recalculations.newest().orElseThrow().id();
        while (Asker.call(Asker.Role.WATCH, () -> recalculating.some(id))) {}
    }
}
