package dk.skranke.office;

import dk.skranke.office.pages.Administration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdministrationController {

    private final Directory directory;

    AdministrationController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/administration")
    Administration page(Member me) {
        me.mustAdministrate();
        var active = directory.everybody().stream().filter(Person::active).count();
        return new Administration((int) active, directory.teams().size());
    }
}
