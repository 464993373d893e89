package dk.skranke.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.office.Away;
import dk.skranke.office.Covers.Cover;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainOfSubstitutesTest {

    private static final PersonId METTE = new PersonId(1);
    private static final PersonId ANDERS = new PersonId(2);
    private static final PersonId SOFIE = new PersonId(3);

    @Test
    void whoever_is_named_stands_in_for_the_whole_time() {
        assertThat(covers(away(METTE, 1, 5, ANDERS))).containsExactly(new Away(METTE, ANDERS, day(1), day(6)));
    }

    @Test
    void while_the_substitute_is_away_too_theirs_stands_in_for_both() {
        assertThat(covers(away(METTE, 1, 5, ANDERS), away(ANDERS, 3, 4, SOFIE)))
                .containsExactly(
                        new Away(METTE, ANDERS, day(1), day(3)),
                        new Away(METTE, SOFIE, day(3), day(5)),
                        new Away(METTE, ANDERS, day(5), day(6)),
                        new Away(ANDERS, SOFIE, day(3), day(5)));
    }

    @Test
    void substitutes_in_a_circle_are_refused_with_the_way_round() {
        assertThatThrownBy(() -> covers(away(METTE, 1, 5, ANDERS), away(ANDERS, 3, 8, SOFIE), away(SOFIE, 5, 6, METTE)))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(it.key()).isEqualTo("cover.circle");
                    assertThat(it.arguments()[0]).isEqualTo("1 → 2 → 3 → 1");
                });
    }

    @Test
    void who_stands_in_for_each_other_at_different_times_makes_no_circle() {
        assertThat(covers(away(METTE, 1, 5, ANDERS), away(ANDERS, 6, 8, METTE)))
                .extracting(Away::substitute)
                .containsExactly(ANDERS, METTE);
    }

    @Test
    void a_chain_that_ends_leaves_that_time_to_nobody() {
        assertThat(covers(away(METTE, 1, 5, ANDERS), away(ANDERS, 4, 9, null)))
                .contains(new Away(METTE, null, day(4), day(6)));
    }

    @Test
    void somebody_who_has_left_stands_in_for_nobody() {
        var chain = new Chain(List.of(away(METTE, 1, 5, ANDERS)), it -> !it.equals(ANDERS), PersonId::toString);
        assertThat(chain.covers()).extracting(it -> it.away().substitute()).containsOnlyNulls();
    }

    private static List<Away> covers(Absence... absences) {
        return new Chain(List.of(absences), _ -> true, it -> Long.toString(it.value()))
                .covers().stream().map(Cover::away).toList();
    }

    private static Absence away(PersonId who, int first, int last, @Nullable PersonId substitute) {
        return new Absence(
                new AbsenceId(0),
                who,
                LocalDate.of(2026, 12, first),
                LocalDate.of(2026, 12, last),
                day(first),
                day(last + 1),
                substitute,
                Set.of());
    }

    private static Instant day(int day) {
        return LocalDate.of(2026, 12, day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
