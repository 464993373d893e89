package dk.skranke.quality;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.quality.Sampling.Every;
import dk.skranke.quality.pages.QualitySettings;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is looked at, how much and by which points. */
@Controller
@RequestMapping("/administration/quality")
class SettingsController {

    private final Settings settings;
    private final Directory directory;

    SettingsController(Settings settings, Directory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    @GetMapping
    QualitySettings form(@RequestParam(required = false) @Nullable String saved, Member me) {
        me.mustAdministrate();
        return form(null, "", "", null, saved != null, me);
    }

    @PostMapping("/points")
    Object points(@RequestParam(defaultValue = "") String points, Member me) {
        return saved(() -> settings.questions(points.lines().toList(), me), points, "", "", me);
    }

    @PostMapping("/samples")
    Object sample(
            @RequestParam TeamId team,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String most,
            @RequestParam(defaultValue = "MONTH") String every,
            Member me) {
        if (!every.matches("WEEK|MONTH")) throw new NotFound();
        return saved(
                () -> settings.sample(
                        team,
                        number(percent, 0, "quality.percent"),
                        number(most, 10, "quality.most"),
                        Every.valueOf(every),
                        me),
                null,
                "",
                "",
                me);
    }

    @PostMapping("/rules")
    Object rule(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String filter, Member me) {
        return saved(() -> settings.add(name, filter, me), null, name, filter, me);
    }

    @PostMapping("/rules/{id:\\d{1,18}}/removals")
    String remove(@PathVariable long id, Member me) {
        settings.remove(id, me);
        return "redirect:/administration/quality?saved";
    }

    private Object saved(Runnable work, @Nullable String points, String name, String filter, Member me) {
        me.mustAdministrate();
        try {
            work.run();
            return "redirect:/administration/quality?saved";
        } catch (Refused it) {
            return form(points, name, filter, it, false, me);
        }
    }

    private QualitySettings form(
            @Nullable String points, String name, String filter, @Nullable Refused error, boolean saved, Member me) {
        var own = settings.questions().stream().map(Question::words).toList();
        var lines = own.isEmpty() ? settings.usual(me) : own;
        var samplings = settings.samplings().stream().collect(Collectors.toMap(Sampling::team, Function.identity()));
        var teams = directory.teams().stream()
                .map(it -> team(it, samplings.get(it.id())))
                .toList();
        List<QualitySettings.Rule> rules = settings.rules().stream()
                .map(it -> new QualitySettings.Rule(it.id(), it.name(), settings.written(it, me)))
                .toList();
        return new QualitySettings(
                points == null ? String.join("\n", lines) : points,
                own.isEmpty(),
                teams,
                rules,
                name,
                filter,
                error,
                saved);
    }

    private static QualitySettings.TeamRow team(Team it, @Nullable Sampling known) {
        return new QualitySettings.TeamRow(
                it.id().value(),
                it.name(),
                known == null ? 0 : known.percent(),
                known == null ? 10 : known.most(),
                known == null ? "MONTH" : known.every().name(),
                it.lead() == null && it.partner() == null);
    }

    private static int number(String text, int otherwise, String refusal) {
        if (text.isBlank()) return otherwise;
        if (!text.strip().matches("\\d{1,3}")) throw new Refused(refusal);
        return Integer.parseInt(text.strip());
    }
}
