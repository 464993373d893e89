package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of keys tells every key that does something, and none that does nothing. */
class KeysTest {

    private static final Set<String> ELSEWHERE = Set.of("CTRL K", "CTRL ENTER", "ESC");

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_the_script_knows_is_told_and_what_is_told_it_knows(Language language) throws IOException {
        var script = Files.readString(Path.of("src/main/resources/static/js/keys.js"), StandardCharsets.UTF_8);
        var known = new TreeSet<String>();
        known.addAll(names(block(script, "pickers")));
        known.addAll(names(block(script, "deeds")));
        var told = new TreeSet<String>();
        Stream.of("anywhere", "ticket").forEach(it -> told.addAll(keys(language, it)));
        told.removeAll(ELSEWHERE);
        keys(language, "list").stream().filter("F"::equals).forEach(told::add);

        assertThat(told).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_way_is_told_with_where_it_leads(Language language) throws IOException {
        var script = Files.readString(Path.of("src/main/resources/static/js/keys.js"), StandardCharsets.UTF_8);
        var known = Pattern.compile("(\\w): '([^']+)'")
                .matcher(block(script, "places"))
                .results()
                .map(it -> "G " + it.group(1).toUpperCase(java.util.Locale.ROOT) + "=" + it.group(2))
                .collect(Collectors.toSet());
        var told = lines(language, "go").stream()
                .map(it -> it.split("=", 3))
                .map(it -> it[0] + "=" + it[2])
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_key_for_what_is_ticked_stands_in_the_bar_and_on_the_page(Language language) throws IOException {
        var bar = Files.readString(Path.of("src/main/jte/ticketing/bulkbar.jte"), StandardCharsets.UTF_8);
        var known = Pattern.compile("data-bulk=\"(\\w)\"")
                .matcher(bar)
                .results()
                .map(it -> it.group(1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(keys(language, "list")).containsAll(known).contains("J", "K", "X", "SHIFT J", "SHIFT K", "F");
    }

    private static String block(String script, String name) {
        var from = script.indexOf("const " + name + " = {");
        var until = script.indexOf("\n  };", from);
        var line = script.indexOf("};", from);
        return script.substring(from, script.charAt(line - 1) == ' ' ? line : until);
    }

    /** The names of an object's own entries: at its first level, or all in one line. */
    private static Set<String> names(String block) {
        var inOneLine = !block.contains("\n");
        return Pattern.compile(inOneLine ? "[{,] (\\w):" : "(?m)^ {4}'?([\\w?/])'?:")
                .matcher(block)
                .results()
                .map(it -> it.group(1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Language language, String group) {
        return lines(language, group).stream()
                .map(it -> it.split("=", 2)[0].toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Language language, String group) {
        return Arrays.stream(
                        Text.in(language, "ticketing.keys." + group + ".list").split(";"))
                .map(String::strip)
                .toList();
    }
}
