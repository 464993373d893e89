package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/dk/skranke");
    private static final List<String> LANGUAGES = List.of("da", "de", "en");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"|\"([a-z]+\\.[a-z0-9.-]*[.-])\"");

    @Test
    void every_text_is_there_in_all_three_languages() {
        for (var module : modules()) {
            var keys = LANGUAGES.stream()
                    .map(it -> bundle(module, it).stringPropertyNames())
                    .toList();
            assertThat(keys.get(1)).as("German of " + module).isEqualTo(keys.getFirst());
            assertThat(keys.get(2)).as("English of " + module).isEqualTo(keys.getFirst());
        }
    }

    @Test
    void every_text_belongs_to_its_module() {
        for (var module : modules()) {
            assertThat(bundle(module, "da").stringPropertyNames()).allMatch(it -> it.startsWith(module + "."));
        }
    }

    @Test
    void no_text_holds_an_apostrophe_that_the_formatter_would_eat() {
        for (var module : modules()) {
            for (var language : LANGUAGES) {
                bundle(module, language).forEach((key, text) -> {
                    assertThat((String) text).as(key + " in " + language).doesNotContain("'");
                    new MessageFormat((String) text);
                });
            }
        }
    }

    @Test
    void every_text_is_used_somewhere() {
        var source = source();
        var whole = KEY.matcher(source)
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .collect(Collectors.toSet());
        var unused = new TreeSet<String>();
        for (var module : modules()) {
            for (var key : bundle(module, "da").stringPropertyNames()) {
                if (!used(key, whole)) unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** As it stands, or as a beginning that the program completes ({@code "ticketing.status." + mark}). */
    private static boolean used(String key, Set<String> whole) {
        return whole.contains(key)
                || whole.stream().anyMatch(it -> (it.endsWith(".") || it.endsWith("-")) && key.startsWith(it));
    }

    private static List<String> modules() {
        try (var folders = Files.list(BUNDLES)) {
            return folders.filter(it -> Files.exists(it.resolve("messages_da.properties")))
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties bundle(String module, String language) {
        var bundle = new Properties();
        try (Reader reader =
                Files.newBufferedReader(BUNDLES.resolve(module).resolve("messages_" + language + ".properties"))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }

    private static String source() {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, pages)
                    .filter(Files::isRegularFile)
                    .map(BundlesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
