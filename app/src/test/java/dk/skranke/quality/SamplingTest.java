package dk.skranke.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.quality.Outcome.Count;
import dk.skranke.quality.Outcome.OfTeam;
import dk.skranke.quality.Sampling.Every;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Test
    void the_same_seed_draws_the_same_in_whatever_order_they_come() {
        var all = tickets(200);
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(7));

        var drawn = new Sample("a", 10, 50).of(all);

        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
        assertThat(new Sample("a", 10, 50).of(mixed)).isEqualTo(drawn);
        assertThat(new Sample("b", 10, 50).of(all)).isNotEqualTo(drawn);
    }

    @Test
    void a_sample_is_as_large_as_was_said_and_never_nothing_of_something() {
        assertThat(new Sample("a", 1, 50).of(tickets(3))).hasSize(1);
        assertThat(new Sample("a", 100, 5).of(tickets(30))).hasSize(5);
        assertThat(new Sample("a", 100, 50).of(tickets(30))).hasSize(30);
        assertThat(new Sample("a", 50, 50).of(List.of())).isEmpty();
    }

    @Test
    void each_ticket_has_the_same_chance() {
        var all = tickets(20);
        var times = new int[20];
        for (var seed = 0; seed < 2000; seed++)
            new Sample("seed " + seed, 25, 50).of(all).forEach(it -> times[(int) it.value() - 1]++);

        for (var it : times) assertThat(it).isBetween(400, 600);
    }

    @Test
    void a_stretch_ends_with_the_week_or_the_month_also_over_a_change_of_clocks() {
        var from = Instant.parse("2027-03-26T12:00:00Z");

        assertThat(Every.WEEK.end(from, COPENHAGEN)).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(Every.MONTH.end(from, COPENHAGEN)).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(Every.WEEK.end(Instant.parse("2027-03-28T22:00:00Z"), COPENHAGEN))
                .isEqualTo(Instant.parse("2027-04-04T22:00:00Z"));
    }

    @Test
    void a_team_of_fewer_than_eight_stands_with_others_or_not_at_all() {
        var large = team(1, 1, 9, 12);
        var small = team(2, 10, 14, 40);
        var smaller = team(3, 15, 19, 40);

        assertThat(Outcome.shown(List.of(large, small)))
                .extracting(Outcome::team)
                .containsExactly(new TeamId(1));
        assertThat(Outcome.shown(List.of(large, small, smaller)))
                .extracting(Outcome::team, Outcome::reviews)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(new TeamId(1), 12),
                        org.assertj.core.api.Assertions.tuple(null, 80));
        assertThat(Outcome.shown(List.of(team(4, 1, 9, 9)))).isEmpty();
    }

    @Test
    void two_teams_of_the_same_few_people_are_still_few() {
        assertThat(Outcome.shown(List.of(team(1, 1, 5, 40), team(2, 1, 5, 40)))).isEmpty();
    }

    private static OfTeam team(long id, long first, long last, int reviews) {
        var people = LongStream.rangeClosed(first, last).mapToObj(PersonId::new).collect(Collectors.toSet());
        return new OfTeam(new TeamId(id), people, reviews, Map.of(1L, new Count(reviews, 0)));
    }

    private static List<TicketId> tickets(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(TicketId::new).toList();
    }
}
