package dk.skranke.cover.pages;

import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A new absence: when, who stands in, and what passes on. */
public record AbsenceForm(
        long person,
        List<Person> whom,
        String first,
        String last,
        String substitute,
        List<Person> people,
        List<Team> teams,
        Set<Long> passing,
        Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
