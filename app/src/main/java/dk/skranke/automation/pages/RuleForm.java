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
 * A rule to be written.
 *
 * @param id null for a new one
 * @param typed by the name of the field
 * @param corrected the condition with the word that was probably meant
 * @param broken what it names and is gone
 * @param trial what it would do, where that was asked
 */
public record RuleForm(
        @Nullable Long id,
        Map<String, String> typed,
        Map<String, Refused> wrong,
        @Nullable String corrected,
        @Nullable Refused broken,
        List<String> triggers,
        List<Team> teams,
        List<Person> people,
        List<TextModule> texts,
        @Nullable Trial trial)
        implements Page {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String action() {
        return "/administration/rules" + (id == null ? "" : "/" + id);
    }

    @Override
    public int status() {
        return wrong.isEmpty() ? 200 : 422;
    }
}
