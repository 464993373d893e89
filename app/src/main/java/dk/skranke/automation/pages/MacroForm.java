package dk.skranke.automation.pages;

import dk.skranke.knowledge.TextModule;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A macro to be written.
 *
 * @param mine whether the reader may change it
 * @param myTeams with whom it can be shared
 */
public record MacroForm(
        @Nullable Long id,
        Map<String, String> typed,
        Map<String, Refused> wrong,
        boolean mine,
        boolean removable,
        boolean office,
        List<Team> teams,
        List<Team> myTeams,
        List<Person> people,
        List<TextModule> texts)
        implements Page {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String action() {
        return id == null ? "/macros" : "/macros/" + id;
    }

    @Override
    public int status() {
        return wrong.isEmpty() ? 200 : 422;
    }
}
