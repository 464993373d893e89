package dk.skranke.web;

import dk.skranke.shared.Language;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What surrounds a page while it is written: who reads, in which language, at which moment, inside which frame. */
public record Rendering(
        Language language,
        ZoneId zone,
        Instant now,
        String office,
        @Nullable Viewer viewer,
        List<Navigation.Group> navigation,
        List<Page> companions,
        String path,
        String csrf,
        Assets assets,
        boolean demo,
        Function<Page, Content> parts) {

    static final ScopedValue<Rendering> CURRENT = ScopedValue.newInstance();

    public static Rendering current() {
        return CURRENT.get();
    }

    /** What another module shows within this page, drawn by its own template. */
    public Content part(Page part) {
        return parts.apply(part);
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** Whether a link of the navigation leads to where the reader is. */
    public boolean at(String href) {
        return path.equals(href) || href.contains("?") && path.startsWith(href + "&");
    }

    public Viewer reader() {
        if (viewer == null) throw new IllegalStateException("nobody is signed in on this page");
        return viewer;
    }

    public @Nullable String theme() {
        return viewer == null ? null : viewer.theme();
    }
}
