package dk.skranke.office;

import dk.skranke.shared.Language;
import dk.skranke.web.Names;
import java.util.Set;

/** Somebody of the office, or a guest. */
public record Person(
        PersonId id,
        String name,
        String title,
        String mail,
        Role role,
        int hue,
        Language language,
        boolean active,
        Set<TeamId> teams) {

    /** {@code SK} */
    public String initials() {
        return Names.initials(name);
    }
}
