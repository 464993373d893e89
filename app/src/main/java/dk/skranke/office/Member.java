package dk.skranke.office;

import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.web.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever is signed in, as they are at this moment: read anew for every request, so that a lost right is lost at once. */
public record Member(
        PersonId id,
        String name,
        String title,
        String mail,
        Role role,
        int hue,
        Language language,
        @Nullable String theme,
        boolean keys,
        Set<TeamId> teams)
        implements Viewer {

    @Override
    public long number() {
        return id.value();
    }

    @Override
    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    @Override
    public boolean guest() {
        return role == Role.GUEST;
    }

    /** As one of these teams too, for whoever speaks for them. */
    public Member among(Set<TeamId> these) {
        return new Member(id, name, title, mail, role, hue, language, theme, keys, these);
    }

    /** Pages for administrators do not exist for others. */
    public void mustAdministrate() {
        if (!administrator()) throw new NotFound();
    }

    /** What guests cannot do does not exist for them. */
    public void mustBelong() {
        if (guest()) throw new NotFound();
    }
}
