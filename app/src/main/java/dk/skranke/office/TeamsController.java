package dk.skranke.office;

import dk.skranke.office.pages.TeamForm;
import dk.skranke.office.pages.Teams;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/teams")
class TeamsController {

    private final Staff staff;
    private final Directory directory;

    TeamsController(Staff staff, Directory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    @GetMapping
    Teams list(Member me) {
        me.mustAdministrate();
        return new Teams(rows(Team::active), rows(it -> !it.active()));
    }

    @GetMapping("/new")
    TeamForm form(Member me) {
        me.mustAdministrate();
        var signature = directory.office().map(Office::signature).orElse("");
        return form(new TeamDetails("", 1 + directory.teams().size() % 6, signature), null, null, true, me, Map.of());
    }

    @PostMapping
    Object found(
            @RequestParam(defaultValue = "") String name,
            @RequestParam int hue,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(required = false) @Nullable PersonId lead,
            @RequestParam(required = false) @Nullable PersonId partner,
            @RequestParam(defaultValue = "false") boolean passesOn,
            Member me) {
        me.mustAdministrate();
        var details = new TeamDetails(name, hue, signature);
        var errors = details.errors();
        if (!errors.isEmpty()) return form(details, lead, partner, passesOn, me, errors);
        try {
            var team = staff.found(details.name(), details.hue(), details.signature(), false);
            staff.lead(team, lead, partner);
            staff.passOn(team, passesOn);
            return "redirect:/administration/teams";
        } catch (Refused it) {
            return form(details, lead, partner, passesOn, me, Map.of("name", it));
        }
    }

    private TeamForm form(
            TeamDetails it,
            @Nullable PersonId lead,
            @Nullable PersonId partner,
            boolean passesOn,
            Member me,
            Map<String, Refused> errors) {
        return new TeamForm(
                null,
                Text.in(me.language(), "office.new-team"),
                it.name(),
                it.hue(),
                it.signature(),
                lead,
                partner,
                passesOn,
                directory.people(),
                true,
                List.of(),
                errors);
    }

    private List<Teams.Row> rows(Predicate<Team> which) {
        return directory.everyTeam().stream().filter(which).map(this::row).toList();
    }

    private Teams.Row row(Team it) {
        var people = directory.people().stream()
                .filter(person -> person.teams().contains(it.id()))
                .map(Person::name)
                .toList();
        return new Teams.Row(it.id().value(), it.name(), it.hue(), it.isDefault(), people);
    }
}
