package dk.skranke.office;

import dk.skranke.shared.Language;
import dk.skranke.web.Names;
import java.util.Set;

/**
 * Somebody of the office, or a guest.
 *
 * @param teams those that they belong to
 * @param covering those that they see at this moment in somebody's stead
 */
public record Person(
        PersonId id,
        String name,
        String title,
        String mail,
        Role role,
        int hue,
        Language language,
        boolean active,
        Set<TeamId> teams,
        Set<TeamId> covering) {

    public boolean works(TeamId team) {
        return teams.contains(team) || covering.contains(team);
    }

    /** {@code SK} */
    public String initials() {
        return Names.initials(name);
    }
}
