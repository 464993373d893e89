package dk.skranke.signin;

import static dk.skranke.shared.Language.DA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamingDevicesTest {

    @Test
    void a_browser_is_called_by_its_name_and_not_by_those_it_imitates() {
        assertThat(
                        words(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"))
                .isEqualTo("Edge på Windows");
        assertThat(
                        words(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari på iPhone");
        assertThat(words("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox på Linux");
    }

    @Test
    void what_says_nothing_we_know_is_an_unknown_program() {
        assertThat(words("")).isEqualTo("Ukendt program");
        assertThat(words("<script>alert(1)</script>")).isEqualTo("Ukendt program");
    }

    private static String words(String agent) {
        return Device.of(agent).words(DA);
    }
}
