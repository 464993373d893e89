package dk.skranke.views;

import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What is typed about a view. */
record ViewDetails(String name, Circle circle, @Nullable TeamId team) {

    private static final int LONGEST_NAME = 60;

    /** What the office's rules allow this member to keep. */
    ViewDetails checked(Member me) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) throw new Refused("views.name-missing");
        if (line.length() > LONGEST_NAME) throw new Refused("views.name-long", LONGEST_NAME);
        if (circle == Circle.OFFICE && !me.administrator()) throw new Refused("views.office-by-administrators");
        if (circle != Circle.TEAM) return new ViewDetails(line, circle, null);
        if (team == null || !me.teams().contains(team)) throw new Refused("views.not-your-team");
        return new ViewDetails(line, circle, team);
    }
}
