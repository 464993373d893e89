package dk.skranke.composing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;

class PastingPicturesTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @ParameterizedTest
    @ValueSource(strings = {PNG, "\u00ff\u00d8\u00ff\u00e0", "GIF89a", "GIF87a", "RIFF1234WEBP"})
    void a_picture_is_known_by_its_first_bytes(String first) {
        assertThatCode(() -> Pasted.mustFit(file(first.getBytes(StandardCharsets.ISO_8859_1))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='x'><script/></svg>", "<!DOCTYPE html>", "MZ", "RIFF1234AVI ", "%PDF-1.7"})
    void what_only_calls_itself_a_picture_is_refused(String first) {
        assertThatThrownBy(() -> Pasted.mustFit(file(first.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("composing.not-an-image");
    }

    @Test
    void one_of_twenty_megabytes_is_refused_with_its_sentence() {
        var large = new byte[20 * 1024 * 1024];
        System.arraycopy(PNG.getBytes(StandardCharsets.ISO_8859_1), 0, large, 0, 8);
        assertThatThrownBy(() -> Pasted.mustFit(file(large)))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("composing.too-large-image");
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "indsat.png", "image/png", bytes);
    }
}
