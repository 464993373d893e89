package dk.skranke.notifications;

import dk.skranke.notifications.pages.Preferences;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of what somebody wants to hear, and where. */
@Controller
@RequestMapping("/notifications/preferences")
class PreferencesController {

    private final Bell bell;

    PreferencesController(Bell bell) {
        this.bell = bell;
    }

    @GetMapping
    Preferences form(@RequestParam(required = false) @Nullable String saved, Member me) {
        me.mustBelong();
        var quiet = bell.quiet(me.id());
        return new Preferences(
                rows(me), written(quiet.from()), written(quiet.until()), quiet.weekdays(), null, saved != null);
    }

    @PostMapping
    Object save(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean weekdays,
            Member me) {
        me.mustBelong();
        QuietHours quiet;
        try {
            quiet = new QuietHours(minutes(from, 0), minutes(until, 1440), weekdays);
        } catch (Refused it) {
            return new Preferences(rows(me), from, until, weekdays, it, false);
        }
        for (var occasion : Occasion.values())
            for (var scope : occasion.scopes()) {
                var name = name(occasion, scope);
                bell.wish(
                        me,
                        occasion,
                        scope,
                        new Wish(form.containsKey(name + "-page"), form.containsKey(name + "-mail")));
            }
        bell.keepQuiet(me, quiet);
        return "redirect:/notifications/preferences?saved";
    }

    private List<Preferences.Row> rows(Member me) {
        var rows = new ArrayList<Preferences.Row>();
        for (var occasion : Occasion.values())
            for (var scope : occasion.scopes()) {
                var wish = bell.wish(me.id(), occasion, scope);
                var words = Text.in(me.language(), "notifications.occasion." + occasion.mark())
                        + (scope == Occasion.Scope.ME
                                ? ""
                                : ", " + Text.in(me.language(), "notifications.scope." + scope.mark()));
                rows.add(new Preferences.Row(name(occasion, scope), words, wish.page(), wish.mail()));
            }
        return rows;
    }

    private static String name(Occasion occasion, Occasion.Scope scope) {
        return (occasion.mark() + "-" + scope.mark()).toLowerCase(Locale.ROOT);
    }

    private static int minutes(String text, int otherwise) {
        if (text.isBlank()) return otherwise;
        var it = text.strip().replace('.', ':');
        if (!it.matches("([01]?\\d|2[0-3]):[0-5]\\d|24:00")) throw new Refused("notifications.time-unreadable", text);
        var parts = it.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static String written(int minutes) {
        return minutes == 0 || minutes == 1440 ? "" : "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
