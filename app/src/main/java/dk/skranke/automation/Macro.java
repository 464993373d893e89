package dk.skranke.automation;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.views.Circle;
import org.jspecify.annotations.Nullable;

/** Changes and a text under a name. */
public record Macro(
        MacroId id,
        String name,
        PersonId owner,
        Circle circle,
        @Nullable TeamId team,
        Effects effects,
        String text) {

    boolean isOf(Member me) {
        return owner.equals(me.id());
    }

    /** What was left in everybody's menu can be tidied away. */
    boolean removableBy(Member me) {
        return isOf(me) || circle != Circle.MINE && me.administrator();
    }
}
