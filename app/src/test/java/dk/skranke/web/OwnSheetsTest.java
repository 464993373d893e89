package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages with a style sheet of their own are not seen before it is there, and it leaves the tokens of all pages alone. */
class OwnSheetsTest {

    private static final Path STYLES = Path.of("src/main/resources/static/css");
    private static final Pattern OWN = Pattern.compile("<link rel=\"stylesheet\"([^>]*)assets\\(\\)\\.(\\w+)\\(\\)");
    private static final Pattern PROPERTY = Pattern.compile("(--[\\w-]+):");

    @Test
    void whoever_brings_a_sheet_waits_for_it() throws IOException {
        for (var page : pages()) {
            var links = OWN.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(links.group(1)).as(page.toString()).contains("data-sheet");
                assertThat(Files.readString(STYLES.resolve(links.group(2) + ".css")))
                        .contains(":root { --sheet-wait: 0s; }");
            }
        }
        assertThat(Files.readString(STYLES.resolve("base.css")))
                .contains("link[data-sheet] ~ *", "var(--sheet-wait, 2s)");
    }

    @Test
    void what_ends_the_wait_is_no_token() throws IOException {
        var tokens = PROPERTY.matcher(Files.readString(STYLES.resolve("tokens.css")))
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(tokens).isNotEmpty();
        for (var sheet : List.of("book.css", "administration.css"))
            assertThat(PROPERTY.matcher(Files.readString(STYLES.resolve(sheet)))
                            .results()
                            .map(it -> it.group(1)))
                    .as(sheet)
                    .doesNotContainAnyElementsOf(tokens);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/jte"))) {
            return all.filter(it -> it.toString().endsWith(".jte") && !it.endsWith("web/frame.jte"))
                    .toList();
        }
    }
}
