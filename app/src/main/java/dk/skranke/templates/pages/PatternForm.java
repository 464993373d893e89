package dk.skranke.templates.pages;

import dk.skranke.catalogue.Category;
import dk.skranke.forms.Asked;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;

/**
 * The fields of what a ticket begins with, in whichever form they stand.
 *
 * @param asked what the chosen category asks
 */
public record PatternForm(
        Map<String, String> typed,
        Map<String, Refused> wrong,
        List<Category> categories,
        List<Team> teams,
        List<Person> people,
        List<Asked> asked) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
