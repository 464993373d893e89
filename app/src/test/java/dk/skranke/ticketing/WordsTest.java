package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_line_has_no_breaks_and_nothing_that_cannot_be_seen() {
        assertThat(Words.line("  Opsigelse\r\naf\tlejemål\u0000 ")).isEqualTo("Opsigelse af lejemål");
    }

    @Test
    void line_breaks_count_once_whatever_the_browser_sends() {
        assertThat(Words.fitting("a\r\nb", 3)).isEqualTo("a\nb");
    }

    @Test
    void what_is_too_long_is_told_how_long_it_is() {
        assertThatThrownBy(() -> Words.fitting("ordene", 5))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.arguments()).containsExactly(5, 6));
    }

    @Test
    void spaces_are_not_words() {
        assertThatThrownBy(() -> Words.required(" \n\u0000 ", 5, "ticketing.message.empty"))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("ticketing.message.empty"));
    }
}
