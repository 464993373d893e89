package dk.skranke.office.pages;

import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new team, or one that is there already.
 *
 * @param needs what is to be settled before it can be dissolved
 */
public record TeamForm(
        @Nullable Long id,
        String heading,
        String name,
        int hue,
        String signature,
        @Nullable PersonId lead,
        @Nullable PersonId partner,
        boolean passesOn,
        List<Person> people,
        boolean active,
        List<Refused> needs,
        Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String action() {
        return id == null ? "/administration/teams" : "/administration/teams/" + id;
    }
}
