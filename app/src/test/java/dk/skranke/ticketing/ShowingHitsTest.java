package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.Hits.Piece;
import org.junit.jupiter.api.Test;

class ShowingHitsTest {

    @Test
    void the_words_that_were_found_stand_out() {
        assertThat(Hits.pieces("en \u0001opsigelse\u0002 af <b>lejemålet</b>"))
                .containsExactly(
                        new Piece("en ", false), new Piece("opsigelse", true), new Piece(" af <b>lejemålet</b>", false));
    }

    @Test
    void a_ticket_found_by_its_title_quotes_nothing() {
        assertThat(Hits.pieces(null)).isEmpty();
    }
}
