package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturningToPathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tickets/4127", "/tickets?sort=due&team=3", "/account?done=password", "/%C3%A5"})
    void a_path_of_ours_is_returned_to(String asked) {
        assertThat(LocalPath.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "//e.example",
                "///e.example",
                "/\\e.example",
                "\\\\e.example",
                "/\t/e.example",
                "/\n/e.example",
                "/\r\nLocation: https://e.example",
                "https:e.example",
                "https://e.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "\u0000/",
                "/\u0000",
                "/a\\..\\..\\e",
                "/{scheme}",
                "/å",
                "e.example",
                "?to=//e.example",
                "#/"
            })
    void anything_else_leads_to_the_front_page(String asked) {
        assertThat(LocalPath.of(asked)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%0d%0aLocation:https://e.example", "/sign-in?to=//e.example"})
    void what_only_looks_dangerous_stays_on_this_host(String asked) {
        assertThat(LocalPath.of(asked))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\r")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 100_000})
    void a_path_longer_than_any_of_ours_leads_to_the_front_page(int length) {
        assertThat(LocalPath.of("/" + "a".repeat(length))).isEqualTo("/");
    }
}
