package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.pages.Face;
import dk.skranke.ticketing.pages.Happening;
import dk.skranke.ticketing.pages.Passage;
import dk.skranke.ticketing.pages.Sentence;
import dk.skranke.ticketing.pages.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingInOrderTest {

    @Test
    void what_happened_stands_between_what_was_said() {
        var passages = Timeline.of(List.of(said(10), said(20)), List.of(happened(12), happened(15), happened(25)));

        assertThat(passages)
                .containsExactly(
                        new Passage(said(10), List.of(happened(12), happened(15))),
                        new Passage(said(20), List.of(happened(25))));
    }

    @Test
    void the_first_mail_stands_before_the_opening_that_it_caused() {
        var passages = Timeline.of(List.of(said(10)), List.of(happened(9)));

        assertThat(passages).containsExactly(new Passage(said(10), List.of(happened(9))));
    }

    @Test
    void what_happened_at_the_moment_of_a_message_comes_after_it() {
        var passages = Timeline.of(List.of(said(10), said(20)), List.of(happened(20)));

        assertThat(passages.getLast().after()).containsExactly(happened(20));
    }

    @Test
    void a_guest_who_may_read_nothing_still_sees_what_happened() {
        assertThat(Timeline.of(List.of(), List.of(happened(1))))
                .containsExactly(new Passage(null, List.of(happened(1))));
        assertThat(Timeline.of(List.of(), List.of())).isEmpty();
    }

    private static Turn said(long second) {
        var sofie = new Face("Sofie Krogh", 1, false);
        var at = Instant.ofEpochSecond(second);
        return new Turn(
                second,
                4127,
                4127,
                "note",
                sofie,
                "",
                null,
                at,
                "da",
                "<p>Ring</p>",
                "",
                List.of(),
                false,
                List.of(),
                null,
                List.of(),
                false,
                null,
                null);
    }

    private static Happening happened(long second) {
        return new Happening(
                Instant.ofEpochSecond(second), "Birgit Holm", new Sentence("ticketing.history.took", List.of()));
    }
}
