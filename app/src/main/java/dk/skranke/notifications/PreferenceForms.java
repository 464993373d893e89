package dk.skranke.notifications;

import dk.skranke.notifications.Occasion.Scope;
import dk.skranke.notifications.Wishes.About;
import dk.skranke.notifications.pages.Preferences;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
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

    private final Devices devices;
    private final Keys keys;

    PreferenceForms(Devices devices, Keys keys) {
        this.devices = devices;
        this.keys = keys;
    }

    Preferences of(
            Map<About, Wish> all, QuietHours quiet, Rhythm rhythm, boolean saved, @Nullable String device, Member me) {
        var times = new Preferences.Times(
                written(quiet.from()),
                written(quiet.until()),
                quiet.days().name(),
                rhythm.every().name(),
                rhythm.weekday().getValue(),
                "%d:%02d".formatted(rhythm.minute() / 60, rhythm.minute() % 60));
        return page(all, times, null, saved, device, me);
    }

    Preferences refused(
            Map<About, Wish> all,
            String from,
            String until,
            String days,
            String every,
            String weekday,
            String at,
            Refused error,
            Member me) {
        var day = weekday.matches("[1-7]") ? Integer.parseInt(weekday) : 1;
        return page(all, new Preferences.Times(from, until, days, every, day, at), error, false, null, me);
    }

    private Preferences page(
            Map<About, Wish> all,
            Preferences.Times times,
            @Nullable Refused error,
            boolean saved,
            @Nullable String device,
            Member me) {
        var key = keys.push()
                .map(it -> Base64.getUrlEncoder().withoutPadding().encodeToString(it.open()))
                .orElse("");
        var known = devices.of(me.id()).stream()
                .map(it -> new Preferences.Device(it.id(), it.name(), it.since(), it.heard()))
                .toList();
        return new Preferences(groups(all, me), times, known, key, error, saved, told(device));
    }

    private static @Nullable String told(@Nullable String device) {
        return device != null && TOLD.contains(device) ? device : null;
    }

    private static List<Preferences.Group> groups(Map<About, Wish> all, Member me) {
        return Arrays.stream(Occasion.values())
                .map(occasion -> new Preferences.Group(
                        Text.in(me.language(), "notifications.occasion." + occasion.mark()),
                        occasion.icon(),
                        rows(occasion, all, me)))
                .toList();
    }

    private static List<Preferences.Row> rows(Occasion occasion, Map<About, Wish> all, Member me) {
        var rows = new ArrayList<Preferences.Row>();
        for (var scope : occasion.scopes()) {
            var about = new About(occasion, scope);
            var wish = all.getOrDefault(about, Wish.usual(occasion, scope));
            var words = scope == Scope.ME ? "" : Text.in(me.language(), "notifications.scope." + scope.mark());
            rows.add(new Preferences.Row(
                    name(about), words, wish.page(), wish.push(), wish.mail(), wish.digest()));
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
