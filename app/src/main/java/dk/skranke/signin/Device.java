package dk.skranke.signin;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser says about itself, in words. */
record Device(@Nullable String browser, @Nullable String system) {

    private record Known(Pattern sign, String name) {

        static Known of(String sign, String name) {
            return new Known(Pattern.compile(sign), name);
        }
    }

    /** The first sign counts: most browsers also claim to be others. */
    private static final List<Known> BROWSERS = List.of(
            Known.of("Edg(e|A|iOS)?/", "Edge"),
            Known.of("OPR/", "Opera"),
            Known.of("SamsungBrowser/", "Samsung Internet"),
            Known.of("Firefox/|FxiOS/", "Firefox"),
            Known.of("Chrome/|CriOS/|Chromium/", "Chrome"),
            Known.of("Version/.*Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            Known.of("iPhone", "iPhone"),
            Known.of("iPad", "iPad"),
            Known.of("Android", "Android"),
            Known.of("Windows", "Windows"),
            Known.of("Macintosh|Mac OS X", "Mac"),
            Known.of("CrOS", "ChromeOS"),
            Known.of("Linux", "Linux"));

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    String words(Language language) {
        if (browser == null) return system == null ? Text.in(language, "signin.device.unknown") : system;
        return system == null ? browser : Text.in(language, "signin.device.on", browser, system);
    }

    private static @Nullable String first(List<Known> known, String agent) {
        for (var it : known) if (it.sign().matcher(agent).find()) return it.name();
        return null;
    }
}
