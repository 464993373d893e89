package dk.skranke.office;

import dk.skranke.office.pages.AdmissionList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is to join a closed team, for those who are in it. */
@Controller
@RequestMapping("/admissions")
class AdmissionsController {

    private final Admitting admitting;
    private final Directory directory;

    AdmissionsController(Admitting admitting, Directory directory) {
        this.admitting = admitting;
        this.directory = directory;
    }

    @GetMapping
    AdmissionList list(Member me) {
        me.mustBelong();
        return new AdmissionList(
                admitting.waitingFor(me).stream().map(it -> row(it, me)).toList());
    }

    @PostMapping("/{team}/{person}/admissions")
    String admit(@PathVariable TeamId team, @PathVariable PersonId person, Member me) {
        admitting.admit(person, team, me);
        return "redirect:/admissions";
    }

    @PostMapping("/{team}/{person}/refusals")
    String refuse(@PathVariable TeamId team, @PathVariable PersonId person, Member me) {
        admitting.refuse(person, team, me);
        return "redirect:/admissions";
    }

    private AdmissionList.Row row(Admission it, Member me) {
        var person = directory.person(it.person());
        return new AdmissionList.Row(
                person.id().value(),
                person.name(),
                person.hue(),
                it.team().value(),
                directory.team(it.team()).name(),
                directory.person(it.by()).name(),
                it.at(),
                person.id().equals(me.id()));
    }
}
