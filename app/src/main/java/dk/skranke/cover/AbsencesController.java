package dk.skranke.cover;

import static java.util.Objects.requireNonNull;

import dk.skranke.cover.pages.AbsenceForm;
import dk.skranke.cover.pages.AbsenceList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is away. */
@Controller
@RequestMapping("/absences")
class AbsencesController {

    private final Planning planning;
    private final Directory directory;
    private final Clock clock;

    AbsencesController(Planning planning, Directory directory, Clock clock) {
        this.planning = planning;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    AbsenceList list(Member me) {
        me.mustBelong();
        var now = clock.instant();
        var parts = planning.open().stream()
                .collect(Collectors.partitioningBy(
                        it -> it.over(now), Collectors.mapping(it -> row(it, me), Collectors.toList())));
        return new AbsenceList(requireNonNull(parts.get(true)), requireNonNull(parts.get(false)));
    }

    @GetMapping("/new")
    AbsenceForm form(@RequestParam(required = false) @Nullable PersonId person, Member me) {
        me.mustBelong();
        var who = person == null ? me.id() : directory.person(person).id();
        var all = directory.person(who).teams();
        return form(who, "", "", "", all, me, Map.of());
    }

    @PostMapping
    Object plan(
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(required = false) @Nullable PersonId substitute,
            @RequestParam(defaultValue = "") Set<TeamId> teams,
            Member me) {
        me.mustBelong();
        var errors = new LinkedHashMap<String, Refused>();
        var from = day(first);
        var until = last.isBlank() ? from : day(last);
        if (from == null) errors.put("first", new Refused("cover.day-needed"));
        if (until == null && from != null) errors.put("last", new Refused("cover.day-needed"));
        if (from != null && until != null) {
            try {
                planning.plan(person, from, until, substitute, teams, me);
                return "redirect:/absences";
            } catch (Refused it) {
                errors.put(field(it), it);
            }
        }
        var chosen = substitute == null ? "" : Long.toString(substitute.value());
        return form(person, first, last, chosen, teams, me, errors);
    }

    @PostMapping("/{id}/endings")
    String end(@PathVariable AbsenceId id, Member me) {
        planning.end(id, me);
        return "redirect:/absences";
    }

    private static String field(Refused it) {
        return switch (it.key()) {
            case "cover.ends-before", "cover.is-over", "cover.too-long" -> "last";
            case "cover.away-already" -> "first";
            default -> "substitute";
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private AbsenceForm form(
            PersonId who,
            String first,
            String last,
            String substitute,
            Set<TeamId> teams,
            Member me,
            Map<String, Refused> errors) {
        var person = directory.person(who);
        return new AbsenceForm(
                who.value(),
                directory.people().stream()
                        .filter(it -> planning.mayPlanFor(it, me))
                        .toList(),
                first,
                last,
                substitute,
                directory.people().stream().filter(it -> !it.id().equals(who)).toList(),
                directory.teams().stream()
                        .filter(it -> person.teams().contains(it.id()))
                        .toList(),
                teams.stream().map(TeamId::value).collect(Collectors.toUnmodifiableSet()),
                errors);
    }

    private AbsenceList.Row row(Absence it, Member me) {
        var person = directory.person(it.person());
        return new AbsenceList.Row(
                it.id().value(),
                person.name(),
                person.hue(),
                it.first(),
                it.last(),
                it.substitute() == null
                        ? null
                        : directory.person(it.substitute()).name(),
                it.teams().stream()
                        .map(directory::team)
                        .filter(Team::passesOn)
                        .map(Team::name)
                        .sorted()
                        .toList(),
                planning.mayPlanFor(person, me));
    }
}
