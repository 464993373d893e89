package dk.skranke.book;

import dk.skranke.book.pages.Settings;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the office keeps its book: who is a lawyer, whose days off count, whether there is a second person at all. */
@Controller
@RequestMapping("/administration/deadlines")
class SettingsController {

    private final Lawyers lawyers;
    private final Directory directory;
    private final Offered offered;
    private final Deadlines deadlines;

    SettingsController(Lawyers lawyers, Directory directory, Offered offered, Deadlines deadlines) {
        this.lawyers = lawyers;
        this.directory = directory;
        this.offered = offered;
        this.deadlines = deadlines;
    }

    @GetMapping
    Settings form(Member me) {
        me.mustAdministrate();
        var rules = lawyers.rules();
        return new Settings(
                directory.people().stream().map(it -> somebody(it, rules)).toList(),
                offered.places(me.language()),
                rules.place(),
                rules.solo(),
                rules.paper());
    }

    private static Settings.Somebody somebody(Person it, Lawyers.Rules rules) {
        return new Settings.Somebody(
                it.id().value(),
                it.name(),
                it.title(),
                rules.lawyers().containsKey(it.id()),
                rules.lawyers().getOrDefault(it.id(), false));
    }

    @PostMapping
    String change(
            @RequestParam(required = false) @Nullable List<Long> lawyer,
            @RequestParam(required = false) @Nullable List<Long> partner,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String solo,
            @RequestParam(defaultValue = "") String paper,
            Member me) {
        me.mustAdministrate();
        if (!place.isEmpty()
                && deadlines.places().stream().noneMatch(it -> it.code().equals(place))) throw new NotFound();
        var partners = people(partner);
        var all = people(lawyer);
        all.addAll(partners);
        lawyers.change(all, partners, place, !solo.isEmpty(), !paper.isEmpty());
        return "redirect:/administration/deadlines";
    }

    private Set<PersonId> people(@Nullable List<Long> ids) {
        if (ids == null) return new java.util.HashSet<>();
        return ids.stream()
                .limit(10_000)
                .map(PersonId::new)
                .map(directory::person)
                .map(Person::id)
                .collect(Collectors.toCollection(java.util.HashSet::new));
    }
}
