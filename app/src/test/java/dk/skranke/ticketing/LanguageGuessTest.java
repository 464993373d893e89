package dk.skranke.ticketing;

import static dk.skranke.shared.Language.DA;
import static dk.skranke.shared.Language.DE;
import static dk.skranke.shared.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {

    @Test
    void a_letter_is_known_by_its_small_words() {
        assertThat(LanguageGuess.of("Kære Sofie. Vi har fået en opsigelse, og jeg ved ikke, hvad vi kan gøre.", EN))
                .isEqualTo(DA);
        assertThat(LanguageGuess.of("Sehr geehrte Frau Krogh, wir haben die Kündigung und bitten Sie um Rat.", DA))
                .isEqualTo(DE);
        assertThat(LanguageGuess.of("Dear Sofie, we have the notice and do not know what to do with it.", DA))
                .isEqualTo(EN);
    }

    @Test
    void what_is_too_short_to_tell_is_in_the_language_of_whoever_writes_it() {
        assertThat(LanguageGuess.of("Ferie i juli", DA)).isEqualTo(DA);
        assertThat(LanguageGuess.of("To uger", DA)).isEqualTo(DA);
        assertThat(LanguageGuess.of("A new mouse", DE)).isEqualTo(DE);
        assertThat(LanguageGuess.of("Der Drucker", DA)).isEqualTo(DA);
        assertThat(LanguageGuess.of("Printer on the second floor is dead", DA)).isEqualTo(EN);
        assertThat(LanguageGuess.of("Bitte prüfen Sie den Drucker", DA)).isEqualTo(DE);
    }

    @Test
    void what_has_no_small_words_is_in_the_language_of_the_ticket() {
        assertThat(LanguageGuess.of("2026-0417", DE)).isEqualTo(DE);
        assertThat(LanguageGuess.of("", EN)).isEqualTo(EN);
    }
}
