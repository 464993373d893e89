package dk.skranke.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import org.junit.jupiter.api.Test;

class ChoosingPasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void twelve_characters_are_enough() {
        assertThatCode(() -> Passwords.check("tolv tegn er")).doesNotThrowAnyException();
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThatThrownBy(() -> Passwords.check("elleve tegn"))
                .isInstanceOf(Refused.class)
                .hasMessage("signin.password-too-short");
    }

    @Test
    void a_smiley_is_one_character() {
        assertThatThrownBy(() -> Passwords.check("😀".repeat(11))).hasMessage("signin.password-too-short");
        assertThatCode(() -> Passwords.check("😀".repeat(12))).doesNotThrowAnyException();
    }

    @Test
    void more_than_1024_bytes_are_too_many_whatever_the_characters() {
        assertThatCode(() -> Passwords.check("a".repeat(1024))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Passwords.check("a".repeat(1025))).hasMessage("signin.password-too-long");
        assertThatThrownBy(() -> Passwords.check("å".repeat(600))).hasMessage("signin.password-too-long");
        assertThatThrownBy(() -> Passwords.check("a".repeat(5_000_000))).hasMessage("signin.password-too-long");
    }

    @Test
    void the_right_password_opens_and_the_wrong_one_does_not() {
        var hash = passwords.hash("fire ord der ikke passer");

        assertThat(passwords.matches("fire ord der ikke passer", hash)).isTrue();
        assertThat(passwords.matches("fire ord der ikke passede", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void a_letter_is_the_same_however_the_keyboard_wrote_it() {
        var hash = passwords.hash("blåbærgrød på loftet");

        assertThat(passwords.matches("bla\u030Abærgrød pa\u030A loftet", hash)).isTrue();
    }

    @Test
    void nobody_has_no_password_that_fits() {
        assertThat(passwords.matches("the password that nobody has", null)).isFalse();
    }

    @Test
    void a_hash_costs_at_least_19_megabytes_and_two_rounds() {
        assertThat(passwords.hash("fire ord der ikke passer")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
