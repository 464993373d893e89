package dk.skranke.notifications;

import dk.skranke.notifications.Occasion.Scope;
import dk.skranke.notifications.Wishes.About;
import dk.skranke.notifications.pages.Preferences;
import dk.skranke.shared.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page on which people say of what they want to hear. */
@Component
class PreferenceForms {

    private static final List<String> TOLD = List.of("added", "removed", "tried", "failed");

    private final Keys keys;

    PreferenceForms(Keys keys) {
        this.keys = keys;
    }

    Preferences of(Chosen.All it, boolean saved, @Nullable String device) {
        var quiet = it.quiet();
        var rhythm = it.rhythm();
        var times = new Preferences.Times(
                written(quiet.from()),
                written(quiet.until()),
                quiet.days().name(),
                rhythm.every().name(),
                rhythm.weekday().getValue(),
                "%d:%02d".formatted(rhythm.minute() / 60, rhythm.minute() % 60));
        return new Preferences(groups(it.wishes()), times, it.devices(), key(), null, saved, told(device));
    }

    /** With what was typed. */
    Preferences refused(Chosen.All it, Map<About, Wish> typed, Preferences.Times times, Refused error) {
        return new Preferences(groups(typed), times, it.devices(), key(), error, false, null);
    }

    private String key() {
        return keys.push()
                .map(it -> Base64.getUrlEncoder().withoutPadding().encodeToString(it.open()))
                .orElse("");
    }

    private static @Nullable String told(@Nullable String device) {
        return device != null && TOLD.contains(device) ? device : null;
    }

    private static List<Preferences.Group> groups(Map<About, Wish> all) {
        return Arrays.stream(Occasion.values())
                .map(it -> new Preferences.Group(it.mark(), it.icon(), rows(it, all)))
                .toList();
    }

    private static List<Preferences.Row> rows(Occasion occasion, Map<About, Wish> all) {
        var rows = new ArrayList<Preferences.Row>();
        for (var scope : occasion.scopes()) {
            var about = new About(occasion, scope);
            var wish = all.getOrDefault(about, Wish.usual(occasion, scope));
            var own = scope == Scope.ME
                    || scope == Scope.MINE && occasion.scopes().size() == 1;
            rows.add(new Preferences.Row(
                    name(about), own ? "" : scope.mark(), wish.page(), wish.push(), wish.mail(), wish.digest()));
        }
        return rows;
    }

    static String name(About about) {
        return (about.occasion().mark() + "-" + about.scope().mark()).toLowerCase(Locale.ROOT);
    }

    private static String written(int minutes) {
        return minutes == 0 || minutes == 1440 ? "" : "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
