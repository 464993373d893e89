package dk.skranke.catalogue.pages;

import dk.skranke.catalogue.Roles;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;

/** Who is what for the office's workflows. */
public record RoleList(List<Row> roles, List<Person> people, List<Team> teams, boolean saved) implements Page {

    /**
     * @param nobody whether nobody who works here has it
     * @param left who was given it and has left
     */
    public record Row(Roles.Held role, boolean nobody, List<String> left) {}
}
