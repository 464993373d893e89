package dk.skranke.office;

import dk.skranke.office.pages.PersonForm;
import dk.skranke.shared.Refused;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/people/{id}")
class PersonController {

    private final Admitting admitting;
    private final Directory directory;

    PersonController(Admitting admitting, Directory directory) {
        this.admitting = admitting;
        this.directory = directory;
    }

    @GetMapping
    PersonForm form(@PathVariable PersonId id, Member me) {
        me.mustAdministrate();
        var it = directory.person(id);
        return form(
                it, new PersonDetails(it.name(), it.title(), it.mail(), it.role(), it.teams()), it.active(), Map.of());
    }

    @PostMapping
    Object change(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") Set<TeamId> teams,
            Member me) {
        me.mustAdministrate();
        var person = directory.person(id);
        var details = new PersonDetails(name, title, mail, role, directory.existing(teams));
        var errors = details.errors();
        if (!errors.isEmpty()) return form(person, details, active, errors);
        try {
            admitting.change(id, details, active, me);
            return admitting.waiting(id).isEmpty()
                    ? "redirect:/administration/people"
                    : "redirect:/administration/people/" + id.value();
        } catch (Refused it) {
            return form(person, details, active, Map.of(PersonDetails.field(it), it));
        }
    }

    private PersonForm form(Person person, PersonDetails it, boolean active, Map<String, Refused> errors) {
        return new PersonForm(
                person.id().value(),
                person.name(),
                it.name(),
                it.title(),
                it.mail(),
                it.role().name(),
                person.language(),
                active,
                it.teams(),
                admitting.waiting(person.id()),
                directory.teams(),
                errors);
    }
}
