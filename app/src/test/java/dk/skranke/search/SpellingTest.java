package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"kontrkat", "kontrat", "konttrakt", "kontrabt", "Kontrakx", "ontrakt", "xkontrakt", "kontraktæ"})
    void one_letter_may_be_wrong(String typed) {
        assertThat(Spelling.near(typed)).contains("kontrakt");
    }

    @Test
    void what_was_typed_is_not_what_else_was_meant() {
        assertThat(Spelling.near("aabb")).doesNotContain("aabb").contains("aabc", "abab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moms1", "2026-0417", "arv", "a|b|c|d", "o'hara", "henrik@havnegadensbageri.dk"})
    void what_is_no_word_is_not_misspelt(String typed) {
        assertThat(Spelling.near(typed)).isEmpty();
    }
}
