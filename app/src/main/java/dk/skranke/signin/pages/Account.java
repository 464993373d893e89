package dk.skranke.signin.pages;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is mine to choose, and where I am signed in.
 *
 * @param done what was changed just now: {@code preferences} or {@code password}
 */
public record Account(
        String name,
        String title,
        String mail,
        Language language,
        @Nullable String theme,
        boolean guest,
        List<Open> sessions,
        @Nullable String done,
        Map<String, Refused> errors)
        implements Page {

    /** @param here whether it is the one that this page is read in */
    public record Open(String device, Instant since, Instant seen, boolean here) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
