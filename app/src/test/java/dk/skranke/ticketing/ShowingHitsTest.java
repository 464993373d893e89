package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.Snippet.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShowingHitsTest {

    @Test
    void the_words_that_were_found_stand_out_whole() {
        assertThat(Snippet.of("en Opsigelsen af <b>lejemålet</b>", "\\m(opsig)"))
                .containsExactly(
                        new Piece("en ", false),
                        new Piece("Opsigelsen", true),
                        new Piece(" af <b>lejemålet</b>", false));
    }

    @Test
    void a_german_stem_finds_its_umlaut_again() {
        assertThat(Snippet.of("die Verträge", "\\m(vertr[aä]g)"))
                .containsExactly(new Piece("die ", false), new Piece("Verträge", true));
    }

    @Test
    void the_middle_of_a_word_is_not_found() {
        assertThat(Snippet.of("en tidsfrist", "\\m(frist)")).isEmpty();
    }

    @Test
    void of_a_long_letter_the_place_is_shown_cut_between_words() {
        var letter = "ord ".repeat(300) + "fristen\nudløber " + "i morgen ".repeat(300);
        var shown = Snippet.of(letter, "\\m(frist)");
        assertThat(shown).contains(new Piece("fristen", true));
        assertThat(shown.stream().map(Piece::text).collect(Collectors.joining()))
                .hasSizeLessThan(220)
                .startsWith("ord ")
                .contains("fristen udløber")
                .matches(".* (i|morgen)");
    }

    @Test
    void a_ticket_found_by_its_title_quotes_nothing() {
        assertThat(Snippet.of(null, "\\m(frist)")).isEmpty();
    }
}
