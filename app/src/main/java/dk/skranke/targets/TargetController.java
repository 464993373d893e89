package dk.skranke.targets;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.Client;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.targets.pages.TargetForm;
import dk.skranke.ticketing.Priority;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One target: made, changed, taken away. */
@Controller
@RequestMapping("/administration/targets")
class TargetController {

    private static final String LIST = "redirect:/administration/targets";

    private final Targets targets;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Parties parties;

    TargetController(Targets targets, Calendars calendars, Catalogue catalogue, Parties parties) {
        this.targets = targets;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.parties = parties;
    }

    @GetMapping("/new")
    TargetForm fresh(Member me) {
        me.mustAdministrate();
        var calendar = calendars.all().stream().findFirst().map(it -> it.id()).orElse(null);
        return form(null, new TargetDetails("", null, null, "", calendar, "", "", "", true), Map.of());
    }

    @GetMapping("/{id}")
    TargetForm form(@PathVariable TargetId id, Member me) {
        me.mustAdministrate();
        var it = targets.target(id);
        var client = it.client() == null
                ? ""
                : parties.client(it.client()).map(Client::name).orElse("");
        var details = new TargetDetails(
                it.name(),
                it.category(),
                it.priority(),
                client,
                it.calendar(),
                TargetDetails.written(it.first()),
                TargetDetails.written(it.next()),
                TargetDetails.written(it.resolve()),
                it.pauses());
        return form(id, details, Map.of());
    }

    @PostMapping({"", "/{id}"})
    Object save(
            @PathVariable(required = false) @Nullable TargetId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(required = false) @Nullable CalendarId calendar,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String resolve,
            @RequestParam(defaultValue = "false") boolean pauses,
            Member me) {
        me.mustAdministrate();
        var details =
                new TargetDetails(name, category, priority, client.strip(), calendar, first, next, resolve, pauses);
        var found =
                client.isBlank() ? null : parties.clientCalled(client.strip()).orElse(null);
        var errors = details.errors(found);
        if (!errors.isEmpty()) return form(id, details, errors);
        try {
            if (id == null) targets.add(details.target(new TargetId(0), found));
            else targets.change(details.target(id, found));
            return LIST;
        } catch (Refused it) {
            return form(id, details, Map.of("name", it));
        }
    }

    @PostMapping("/{id}/removals")
    String remove(@PathVariable TargetId id, Member me) {
        me.mustAdministrate();
        targets.remove(id);
        return LIST;
    }

    private TargetForm form(@Nullable TargetId id, TargetDetails it, Map<String, Refused> errors) {
        return new TargetForm(
                id == null ? null : id.value(),
                it.name(),
                it.category() == null ? null : it.category().value(),
                it.priority() == null ? null : it.priority().name(),
                it.client(),
                it.calendar() == null ? null : it.calendar().value(),
                it.first(),
                it.next(),
                it.resolve(),
                it.pauses(),
                catalogue.categories(),
                Arrays.stream(Priority.values()).map(Priority::name).toList(),
                calendars.all().stream()
                        .map(calendar -> new TargetForm.Calendar(calendar.id().value(), calendar.name()))
                        .toList(),
                errors);
    }
}
