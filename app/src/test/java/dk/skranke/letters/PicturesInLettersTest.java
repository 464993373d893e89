package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesInLettersTest {

    private static final String ADDRESS = "ab".repeat(32);
    private static final String KEPT = "<p>Se <img src=\"cid:" + ADDRESS + "\" alt=\"Billede\" /></p>";

    @ParameterizedTest
    @ValueSource(strings = {"cid:", "/tickets/4127/drafts/pictures/", "/tickets/4127/pictures/"})
    void a_picture_of_our_own_stays_by_the_address_of_its_bytes(String by) {
        assertThat(SafeHtml.asWritten("<p>Se <img src=\"" + by + ADDRESS + "\" alt=\"Billede\"></p>"))
                .isEqualTo(KEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x.png",
                "//evil.example/tickets/1/pictures/",
                "/tickets/1/pictures/../../account",
                "data:image/png;base64,AAAA",
                "cid:logo@evil.example",
                "javascript:alert(1)"
            })
    void every_other_picture_is_left_out(String source) {
        assertThat(SafeHtml.asWritten("<p>Se <img src=\"" + source + "\" alt=\"x\" onerror=\"alert(1)\"></p>"))
                .isEqualTo("<p>Se </p>");
    }

    @Test
    void what_others_wrote_names_none_of_ours() {
        assertThat(SafeHtml.asLetter(KEPT)).isEqualTo("<p>Se </p>");
    }

    @Test
    void it_is_read_aloud_by_its_name_and_found_where_it_is_shown() {
        assertThat(SafeHtml.toText(KEPT)).isEqualTo("Se [Billede]");
        assertThat(Pictures.shows(KEPT, ADDRESS)).isTrue();
        assertThat(Pictures.shows(KEPT, "cd".repeat(32))).isFalse();
        assertThat(Pictures.at("/tickets/7/pictures/", KEPT)).contains("src=\"/tickets/7/pictures/" + ADDRESS + "\"");
    }
}
