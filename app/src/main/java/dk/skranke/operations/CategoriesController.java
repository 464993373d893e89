package dk.skranke.operations;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.operations.pages.Categories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/categories")
class CategoriesController {

    private final Catalogue catalogue;
    private final Directory directory;

    CategoriesController(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @GetMapping
    Categories list(@RequestParam(defaultValue = "false") boolean saved, Member me) {
        me.mustAdministrate();
        return new Categories(
                catalogue.categories(),
                directory.teams(),
                directory.defaultTeam().name(),
                saved);
    }

    @PostMapping("/{id}")
    String route(@PathVariable CategoryId id, @RequestParam TeamId team, Member me) {
        me.mustAdministrate();
        catalogue.route(catalogue.category(id).id(), directory.team(team).id());
        return "redirect:/administration/categories?saved=true";
    }
}
