package dk.skranke.office;

import dk.skranke.office.pages.TeamForm;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/teams/{id}")
class TeamController {

    private final Staff staff;
    private final Admitting admitting;
    private final Dissolving dissolving;
    private final Directory directory;

    TeamController(Staff staff, Admitting admitting, Dissolving dissolving, Directory directory) {
        this.staff = staff;
        this.admitting = admitting;
        this.dissolving = dissolving;
        this.directory = directory;
    }

    @GetMapping
    TeamForm form(@PathVariable TeamId id, Member me) {
        me.mustAdministrate();
        return asItIs(directory.team(id), Map.of());
    }

    @PostMapping
    Object change(
            @PathVariable TeamId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int hue,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(required = false) @Nullable PersonId lead,
            @RequestParam(required = false) @Nullable PersonId partner,
            @RequestParam(defaultValue = "false") boolean passesOn,
            Member me) {
        me.mustAdministrate();
        var team = directory.team(id);
        var details = new TeamDetails(name, hue, signature);
        var errors = details.errors();
        if (!errors.isEmpty()) return form(team, details, lead, partner, passesOn, errors);
        try {
            admitting.change(id, details, lead, partner, passesOn, me);
            return "redirect:/administration/teams";
        } catch (Refused it) {
            return form(team, details, lead, partner, passesOn, Map.of("name", it));
        }
    }

    /** Nothing new comes to it. What stands in the way is told again, for it may be new. */
    @PostMapping("/dissolutions")
    Object dissolve(@PathVariable TeamId id, Member me) {
        me.mustAdministrate();
        var team = directory.team(id);
        if (dissolving.dissolve(id)) return "redirect:/administration/teams";
        return asItIs(team, Map.of("dissolution", new Refused("office.dissolve.first")));
    }

    @PostMapping("/revivals")
    String revive(@PathVariable TeamId id, Member me) {
        me.mustAdministrate();
        staff.revive(directory.team(id).id());
        return "redirect:/administration/teams/" + id.value();
    }

    private TeamForm asItIs(Team it, Map<String, Refused> errors) {
        return form(
                it,
                new TeamDetails(it.name(), it.hue(), it.signature()),
                it.lead(),
                it.partner(),
                it.passesOn(),
                errors);
    }

    private TeamForm form(
            Team team,
            TeamDetails it,
            @Nullable PersonId lead,
            @Nullable PersonId partner,
            boolean passesOn,
            Map<String, Refused> errors) {
        return new TeamForm(
                team.id().value(),
                team.name(),
                it.name(),
                it.hue(),
                it.signature(),
                lead,
                partner,
                passesOn,
                directory.people(),
                team.active(),
                team.active() ? dissolving.open(team.id()) : List.of(),
                errors);
    }
}
