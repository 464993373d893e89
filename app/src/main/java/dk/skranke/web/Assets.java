package dk.skranke.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style, script, icons and fonts, each under a name that carries its fingerprint, so that browsers keep them for good.
 * The style sheets and the scripts become one file each when the program starts: there is no front-end build.
 */
@Component
public class Assets {

    /** One thing to serve; text also in compressed form. */
    record Asset(byte[] bytes, byte @Nullable [] compressed, String type) {}

    /** In a style sheet, for whoever writes it: comments, indentation, ends of lines, and the air around its signs. */
    private static final Pattern NEEDLESS =
            Pattern.compile("(?s)/\\*.*?\\*/|(?<=\n)\\s+|(?<=[;{}])\n|(?<=[a-z]:) | (?=\\{)");

    /** In a script of ours, for whoever writes it: comments that have lines of their own, indentation, empty lines. */
    private static final Pattern NEEDLESS_IN_SCRIPTS =
            Pattern.compile("(?m)^\\s*//.*\\R|^\\s*/\\*(?s:.*?)\\*/\\s*\\R|^[ \\t]+|^\\R");

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"(.+?)\"\\) layer\\((.+?)\\);");
    private static final List<String> SCRIPTS = List.of(
            "vendor/htmx-2.0.10.min.js",
            "vendor/idiomorph-ext-0.8.0.min.js",
            "js/frame.js",
            "js/place.js",
            "js/pickers.js",
            "js/composer.js",
            "js/keys.js",
            "js/fields.js",
            "js/list.js",
            "js/live.js",
            "js/page.js");

    /** What comes when somebody begins to write. */
    private static final List<String> COMPOSER = List.of(
            "vendor/squire-2.4.8.min.js",
            "js/composer/editor.js",
            "js/composer/drafts.js",
            "js/composer/files.js",
            "js/composer/suggest.js");

    /** Loaded by pages that need it, once they are there, and by any when somebody begins to do something. */
    private static final List<String> LATER =
            List.of("js/asked.js", "js/signedout.js", "js/paint.js", "js/bulk.js", "js/palette.js", "js/push.js");

    private final Map<String, Asset> byName = new java.util.concurrent.ConcurrentHashMap<>();
    private final String icons = keep("icons", "svg", "image/svg+xml", read("assets/icons.svg"));
    private final String mark = keep("mark", "svg", "image/svg+xml", read("assets/mark.svg"));
    private final String css = keep("skranke", "css", "text/css", style("skranke"));
    private final String administration = keep("administration", "css", "text/css", style("administration"));
    private final String book = keep("book", "css", "text/css", style("book"));
    private final String js = keep("skranke", "js", "text/javascript", script(SCRIPTS));
    private final String composer = keep("composer", "js", "text/javascript", script(COMPOSER));
    private final String composerStyle = keep("composer", "css", "text/css", read("css/composer/editor.css"));
    private final List<Map<String, String>> appIcons = Stream.of(192, 512)
            .map(it -> {
                var size = it + "x" + it;
                var png = keep("icon-" + it, "png", "image/png", read("assets/icon-" + it + ".png"));
                return Map.of("src", png, "sizes", size, "type", "image/png", "purpose", "any maskable");
            })
            .toList();
    private final String later = keep("later", "js", "text/javascript", script(LATER));

    public String css() {
        return css;
    }

    /** What only the pages of the administration look like. */
    public String administration() {
        return administration;
    }

    /** What only the book of deadlines looks like. */
    public String book() {
        return book;
    }

    public String js() {
        return js;
    }

    /** The composer's script, for pages on which somebody may begin to write. */
    public String composer() {
        return composer;
    }

    public String composerStyle() {
        return composerStyle;
    }

    /** The mark as an app bears it. */
    List<Map<String, String>> icons() {
        return appIcons;
    }

    public String later() {
        return later;
    }

    public String mark() {
        return mark;
    }

    /** Where an icon stands in the sprite. */
    public String icon(String name) {
        return icons + "#" + name;
    }

    @Nullable
    Asset find(String name) {
        return byName.get(name);
    }

    private byte[] style(String name) {
        var main = new String(read("css/" + name + ".css"), StandardCharsets.UTF_8);
        var whole = IMPORT.matcher(main).replaceAll(it -> {
            var part = new String(read("css/" + it.group(1)), StandardCharsets.UTF_8);
            return java.util.regex.Matcher.quoteReplacement("@layer " + it.group(2) + " {\n" + part + "\n}");
        });
        for (var font : List.of("geist-latin-wght-normal", "source-serif-4-latin-wght-normal")) {
            var kept = keep(font, "woff2", "font/woff2", read("assets/" + font + ".woff2"));
            whole = whole.replace("../assets/" + font + ".woff2", kept);
        }
        return NEEDLESS.matcher(whole).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] script(List<String> names) {
        var whole = new ByteArrayOutputStream();
        for (var name : names) {
            whole.writeBytes(name.startsWith("vendor/") ? read(name) : bare(read(name)));
            whole.writeBytes("\n;\n".getBytes(StandardCharsets.UTF_8));
        }
        return whole.toByteArray();
    }

    private static byte[] bare(byte[] script) {
        return NEEDLESS_IN_SCRIPTS
                .matcher(new String(script, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String keep(String name, String ending, String type, byte[] bytes) {
        var full = name + "." + fingerprint(bytes) + "." + ending;
        var asset = new Asset(bytes, ending.equals("woff2") ? null : Compression.small(bytes), type);
        byName.put(full, asset);
        return "/assets/" + full;
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("static/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
