package dk.skranke.views;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody gave a name.
 *
 * @param team with whose people it is shared, if with a team's
 * @param filter as it is kept
 * @param arrangement how it is laid out for whoever has not laid it out otherwise
 */
public record SavedView(
        ViewId id,
        String name,
        PersonId owner,
        Circle circle,
        @Nullable TeamId team,
        String filter,
        Arrangement arrangement) {

    /** Who changes it and takes it back. */
    public boolean isOf(Member me) {
        return owner.equals(me.id());
    }

    /** Administrators remove what stands in the navigation of others. */
    boolean removableBy(Member me) {
        return isOf(me) || circle != Circle.MINE && me.administrator();
    }

    boolean shownTo(Member me) {
        return switch (circle) {
            case MINE -> isOf(me);
            case TEAM -> isOf(me) || me.teams().contains(team);
            case OFFICE -> !me.guest();
        };
    }
}
