package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Dates beyond those of the specification, worked out by hand from the words of the law; why stands beside each. */
class WorkedOutByHandTest {

    private static final Deadlines DEADLINES = Deadlines.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0} in {1} from {3}: {6}")
    @CsvFileSource(resources = "/deadlines/worked-out.csv", delimiter = '|', numLinesToSkip = 1)
    void a_deadline_ends_as_it_was_worked_out(
            String rule,
            String place,
            @Nullable String authority,
            String event,
            @Nullable String count,
            String expected,
            @Nullable String why) {
        var outcome = DEADLINES.answer(new Question(rule, place, event, authority, count), TODAY);

        assertThat(outcome).isInstanceOf(Computation.class);
        var it = (Computation) outcome;
        if (expected.contains("T")) assertThat(it.endsAt()).as(why).isEqualTo(OffsetDateTime.parse(expected));
        else assertThat(it.end()).as(why).isEqualTo(expected);
    }
}
