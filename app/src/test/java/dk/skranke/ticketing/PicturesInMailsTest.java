package dk.skranke.ticketing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.letters.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PicturesInMailsTest {

    @Test
    void a_picture_is_shown_by_what_it_is_and_not_by_what_it_claims() {
        var uris = InlineImages.of(List.of(part("a", "GIF89a…"), part("b", "<svg onload=alert(1)>")));

        assertThat(uris).containsOnlyKeys("a");
        assertThat(uris.get("a")).startsWith("data:image/gif;base64,");
    }

    @Test
    void a_picture_that_no_text_names_is_left_out() {
        assertThat(InlineImages.of(List.of(part(null, "GIF89a")))).isEmpty();
    }

    @Test
    void pictures_beyond_five_megabytes_are_left_out() {
        var large = "GIF89a" + "x".repeat(3_000_000);

        assertThat(InlineImages.of(List.of(part("a", large), part("b", large), part("c", "GIF89a"))))
                .containsOnlyKeys("a", "c");
    }

    private static Part part(@Nullable String id, String bytes) {
        return new Part("billede", "image/png", id, true, bytes.getBytes(ISO_8859_1));
    }
}
