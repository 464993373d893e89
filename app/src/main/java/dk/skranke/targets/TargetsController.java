package dk.skranke.targets;

import dk.skranke.calendars.Calendars;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.targets.pages.TargetList;
import dk.skranke.ticketing.Priority;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office promises, and what a ticket would get. */
@Controller
class TargetsController {

    private final Targets targets;
    private final Recalculations recalculations;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Parties parties;
    private final Wording wording;
    private final Directory directory;
    private final Clock clock;

    TargetsController(
            Targets targets,
            Recalculations recalculations,
            Calendars calendars,
            Catalogue catalogue,
            Parties parties,
            Wording wording,
            Directory directory,
            Clock clock) {
        this.targets = targets;
        this.recalculations = recalculations;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.parties = parties;
        this.wording = wording;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/administration/targets")
    TargetList list(
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(defaultValue = "NORMAL") Priority priority,
            @RequestParam(defaultValue = "") String client,
            Member me) {
        me.mustAdministrate();
        var language = me.language();
        return new TargetList(
                targets.all().stream()
                        .map(it -> new TargetList.Row(
                                it.id().value(),
                                it.name(),
                                wording.scope(it, language),
                                wording.promise(it, language),
                                calendars.time(it.calendar()).calendar().name(),
                                it.pauses()))
                        .toList(),
                chain(language),
                recalculations
                        .newest()
                        .map(it -> new TargetList.Progress(it.done(), it.total(), it.finishedAt() != null))
                        .orElse(null),
                catalogue.categories(),
                Arrays.stream(Priority.values()).map(Priority::name).toList(),
                preview(category, priority, client.strip(), language));
    }

    private List<TargetList.Chain> chain(Language language) {
        return targets.steps().stream()
                .map(it -> new TargetList.Chain(
                        it.percent(),
                        Text.in(
                                language,
                                "targets.step-" + it.act().name().toLowerCase(java.util.Locale.ROOT) + "."
                                        + it.who().name().toLowerCase(java.util.Locale.ROOT),
                                it.person() == null
                                        ? Text.in(language, "targets.who.person")
                                        : directory.person(it.person()).name())))
                .toList();
    }

    private TargetList.Preview preview(
            @Nullable CategoryId category, Priority priority, String client, Language language) {
        var found = client.isEmpty() ? null : parties.clientCalled(client).orElse(null);
        var unknown = !client.isEmpty() && found == null;
        var asked = category == null ? null : category.value();
        if (category == null || unknown) return new TargetList.Preview(asked, priority.name(), client, unknown, null);
        var choice = targets.choose(category, priority, found);
        return new TargetList.Preview(
                asked,
                priority.name(),
                client,
                false,
                new TargetList.Result(wording.of(choice, language), dues(choice.chosen(), language)));
    }

    private List<TargetList.Due> dues(@Nullable Target target, Language language) {
        var dues = new ArrayList<TargetList.Due>();
        if (target == null) return dues;
        for (var kind : Kind.values()) {
            Duration allowed = target.allowed(kind);
            if (allowed == null || kind == Kind.NEXT) continue;
            dues.add(new TargetList.Due(
                    Text.in(language, "targets.kind." + kind.mark()),
                    calendars.time(target.calendar()).after(clock.instant(), allowed)));
        }
        return dues;
    }
}
