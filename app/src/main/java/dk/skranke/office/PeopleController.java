package dk.skranke.office;

import dk.skranke.office.pages.People;
import dk.skranke.office.pages.PersonForm;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody of the office, and who joins it. */
@Controller
@RequestMapping("/administration/people")
class PeopleController {

    private final Admitting admitting;
    private final Directory directory;

    PeopleController(Admitting admitting, Directory directory) {
        this.admitting = admitting;
        this.directory = directory;
    }

    @GetMapping
    People list(Member me) {
        me.mustAdministrate();
        return new People(directory.everybody().stream().map(it -> row(it, me)).toList());
    }

    @GetMapping("/new")
    PersonForm form(Member me) {
        me.mustAdministrate();
        var nobody = new PersonDetails(
                "", "", "", Role.MEMBER, Set.of(directory.defaultTeam().id()));
        return form(nobody, directory.language(), me, Map.of());
    }

    @PostMapping
    Object join(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam Role role,
            @RequestParam Language language,
            @RequestParam(defaultValue = "") Set<TeamId> teams,
            Member me) {
        me.mustAdministrate();
        var details = new PersonDetails(name, title, mail, role, directory.existing(teams));
        var errors = details.errors();
        if (!errors.isEmpty()) return form(details, language, me, errors);
        try {
            var hue = 1 + directory.everybody().size() % 6;
            var id = admitting.join(details, hue, language, me);
            return "redirect:/administration/people/" + id.value();
        } catch (Refused it) {
            return form(details, language, me, Map.of(PersonDetails.field(it), it));
        }
    }

    private PersonForm form(PersonDetails it, Language language, Member me, Map<String, Refused> errors) {
        var heading = Text.in(me.language(), "office.new-person");
        return new PersonForm(
                null,
                heading,
                it.name(),
                it.title(),
                it.mail(),
                it.role().name(),
                language,
                true,
                it.teams(),
                Set.of(),
                directory.teams(),
                errors);
    }

    private People.Row row(Person it, Member me) {
        var role = Text.in(me.language(), "office.role." + it.role().name().toLowerCase(java.util.Locale.ROOT));
        var teams = it.teams().stream()
                .map(directory::team)
                .map(Team::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new People.Row(it.id().value(), it.name(), it.title(), it.mail(), it.hue(), role, teams, it.active());
    }
}
