package dk.skranke.notifications;

import dk.skranke.notifications.QuietHours.Days;
import dk.skranke.notifications.Rhythm.Every;
import dk.skranke.notifications.Wishes.About;
import dk.skranke.notifications.pages.Preferences;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of what somebody wants to hear, where and when. */
@Controller
@RequestMapping("/notifications/preferences")
class PreferencesController {

    private final Chosen chosen;
    private final Wishes wishes;
    private final Hours hours;
    private final Digests digests;
    private final PreferenceForms forms;

    PreferencesController(Chosen chosen, Wishes wishes, Hours hours, Digests digests, PreferenceForms forms) {
        this.chosen = chosen;
        this.wishes = wishes;
        this.hours = hours;
        this.digests = digests;
        this.forms = forms;
    }

    @GetMapping
    Preferences form(
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String device,
            Member me) {
        me.mustBelong();
        return forms.of(chosen.of(me), saved != null, device);
    }

    @PostMapping
    Object save(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "ALL") String days,
            @RequestParam(defaultValue = "NEVER") String every,
            @RequestParam(defaultValue = "1") String weekday,
            @RequestParam(defaultValue = "") String at,
            Member me) {
        me.mustBelong();
        var all = wished(form);
        try {
            var quiet = new QuietHours(minutes(from, 0), minutes(until, 1440), one(Days.class, days));
            var rhythm = new Rhythm(one(Every.class, every), day(weekday), minutes(at, Rhythm.NEVER.minute()));
            wishes.keep(me, all);
            hours.keep(me, quiet);
            digests.keep(me, rhythm);
        } catch (Refused it) {
            return forms.refused(
                    chosen.of(me), all, new Preferences.Times(from, until, days, every, number(weekday), at), it);
        }
        return "redirect:/notifications/preferences?saved";
    }

    private static HashMap<About, Wish> wished(MultiValueMap<String, String> form) {
        var all = new HashMap<About, Wish>();
        for (var occasion : Occasion.values())
            for (var scope : occasion.scopes()) {
                var about = new About(occasion, scope);
                var name = PreferenceForms.name(about);
                all.put(
                        about,
                        new Wish(
                                form.containsKey(name + "-page"),
                                form.containsKey(name + "-push"),
                                form.containsKey(name + "-mail"),
                                form.containsKey(name + "-digest")));
            }
        return all;
    }

    private static int number(String weekday) {
        return weekday.matches("[1-7]") ? Integer.parseInt(weekday) : 1;
    }

    private static DayOfWeek day(String number) {
        if (!number.matches("[1-7]")) throw new NotFound();
        return DayOfWeek.of(Integer.parseInt(number));
    }

    private static <E extends Enum<E>> E one(Class<E> all, String name) {
        for (var it : all.getEnumConstants()) if (it.name().equals(name.toUpperCase(Locale.ROOT))) return it;
        throw new NotFound();
    }

    private static int minutes(String text, int otherwise) {
        if (text.isBlank()) return otherwise;
        var it = text.strip().replace('.', ':');
        if (!it.matches("([01]?\\d|2[0-3]):[0-5]\\d|24:00")) throw new Refused("notifications.time-unreadable", text);
        var parts = it.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
