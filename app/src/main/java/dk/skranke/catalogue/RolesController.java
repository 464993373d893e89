package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.RoleList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/roles")
class RolesController {

    private final Roles roles;
    private final Directory directory;

    RolesController(Roles roles, Directory directory) {
        this.roles = roles;
        this.directory = directory;
    }

    @GetMapping
    RoleList list(@RequestParam(defaultValue = "false") boolean saved, Member me) {
        me.mustAdministrate();
        return new RoleList(rows(), directory.people(), directory.teams(), saved);
    }

    private List<RoleList.Row> rows() {
        return roles.all().stream()
                .map(it -> new RoleList.Row(
                        it,
                        roles.holders(it.key()).isEmpty(),
                        roles.left(it).stream().map(Person::name).toList()))
                .toList();
    }

    @PostMapping("/{key}")
    String give(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable List<Long> person,
            @RequestParam(required = false) @Nullable List<Long> team,
            Member me) {
        me.mustAdministrate();
        roles.give(
                key,
                everybody,
                person == null ? List.of() : person.stream().map(PersonId::new).toList(),
                team == null ? List.of() : team.stream().map(TeamId::new).toList());
        return "redirect:/administration/roles?saved=true";
    }
}
