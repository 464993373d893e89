package dk.skranke.letters;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a link may lead: out of the program, in a way that a person knows. */
final class Links {

    private static final List<String> SAFE = List.of("https://", "http://", "mailto:", "tel:");

    private Links() {}

    /** Relative links would lead into our own pages, so only absolute ones are safe. */
    static @Nullable String safe(String href) {
        var link = href.strip();
        var lower = link.toLowerCase(Locale.ROOT);
        return SAFE.stream().anyMatch(scheme -> lower.length() > scheme.length() && lower.startsWith(scheme))
                        && link.chars().noneMatch(Character::isISOControl)
                ? link
                : null;
    }
}
