package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Locale DANISH = Locale.of("da");

    @Test
    void every_text_is_said_as_the_platform_would_say_it() throws IOException {
        for (var bundle : bundles()) {
            var locale = Locale.of(
                    bundle.getFileName().toString().substring("messages_".length(), "messages_".length() + 2));
            for (var text : texts(bundle)) {
                for (var number : List.of(0, 1, 2, 12_345)) {
                    var arguments = Collections.nCopies(10, number).toArray();
                    assertThat(new Wording(text, locale).with(arguments))
                            .isEqualTo(new MessageFormat(text, locale).format(arguments));
                }
            }
        }
    }

    @Test
    void a_word_is_put_in_its_place_as_it_is() {
        assertThat(new Wording("{1} skrev til {0}.", DANISH).with("Sofie", "{0} <b>"))
                .isEqualTo("{0} <b> skrev til Sofie.");
    }

    @Test
    void what_it_cannot_say_is_told_when_it_is_read() {
        assertThatThrownBy(() -> new Wording("{0,date}", DANISH)).hasMessageContaining("{0,date}");
        assertThatThrownBy(() -> new Wording("{0", DANISH)).hasMessageContaining("{0");
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/dk/skranke"))) {
            return files.filter(it -> it.getFileName().toString().startsWith("messages_"))
                    .toList();
        }
    }

    /** Those of which something is to be filled in; a number where a choice wants one. */
    private static List<String> texts(Path bundle) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            all.load(reader);
        }
        var texts = new ArrayList<String>();
        all.values().forEach(it -> texts.add((String) it));
        return texts;
    }
}
