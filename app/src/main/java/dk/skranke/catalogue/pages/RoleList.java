package dk.skranke.catalogue.pages;

import dk.skranke.catalogue.Roles;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.web.Page;
import java.util.List;

/** Who is what for the office's workflows. */
public record RoleList(List<Roles.Held> roles, List<Person> people, List<Team> teams, boolean saved) implements Page {}
