package dk.skranke.templates;

import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** With whom something is shared, as a form says it. */
public record Sharing(Circle circle, @Nullable TeamId team) {

    /** Names no team that the member is not of, and the office only for whoever may speak for it. */
    public static Sharing read(Map<String, String> typed, Map<String, Refused> wrong, Member me) {
        var circle = Arrays.stream(Circle.values())
                .filter(it -> it.name().equals(typed.get("circle")))
                .findFirst()
                .orElse(Circle.MINE);
        if (circle == Circle.OFFICE && !me.administrator())
            wrong.put("circle", new Refused("templates.office-by-administrators"));
        if (circle != Circle.TEAM) return new Sharing(circle, null);
        var chosen = typed.getOrDefault("circleTeam", "");
        if (chosen.matches("\\d{1,18}") && me.teams().contains(new TeamId(Long.parseLong(chosen))))
            return new Sharing(circle, new TeamId(Long.parseLong(chosen)));
        wrong.put("circle", new Refused("templates.not-your-team"));
        return new Sharing(circle, null);
    }

    public static Map<String, String> typed(Circle circle, @Nullable TeamId team) {
        var typed = new HashMap<String, String>();
        typed.put("circle", circle.name());
        typed.put("circleTeam", team == null ? "" : Long.toString(team.value()));
        return typed;
    }
}
