package dk.skranke.automation;

import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.views.Circle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a macro. */
@Component
class MacroReading {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 20_000;

    private final Directory directory;
    private final TextModules texts;

    MacroReading(Directory directory, TextModules texts) {
        this.texts = texts;
        this.directory = directory;
    }

    record Read(@Nullable MacroDetails details, Map<String, Refused> wrong) {}

    Read of(Map<String, String> typed, Member me) {
        var wrong = new LinkedHashMap<String, Refused>();
        var name = typed.getOrDefault("name", "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty()) wrong.put("name", new Refused("automation.macro.name-missing"));
        if (name.length() > LONGEST_NAME) wrong.put("name", new Refused("automation.long", LONGEST_NAME));
        var circle = Arrays.stream(Circle.values())
                .filter(it -> it.name().equals(typed.get("circle")))
                .findFirst()
                .orElse(Circle.MINE);
        if (circle == Circle.OFFICE && !me.administrator())
            wrong.put("circle", new Refused("automation.macro.office-by-administrators"));
        var team = circle == Circle.TEAM ? team(typed, wrong, me) : null;
        var text = typed.getOrDefault("text", "")
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
        if (text.length() > LONGEST_TEXT) wrong.put("text", new Refused("automation.long", LONGEST_TEXT));
        var effects = EffectsReading.of(typed, wrong, texts.of(me), directory);
        if (effects.none() && text.isEmpty()) wrong.putIfAbsent("effects", new Refused("automation.macro.nothing"));
        return new Read(wrong.isEmpty() ? new MacroDetails(name, circle, team, effects, text) : null, wrong);
    }

    private static @Nullable TeamId team(Map<String, String> typed, Map<String, Refused> wrong, Member me) {
        var chosen = typed.getOrDefault("circleTeam", "");
        if (chosen.matches("\\d{1,18}") && me.teams().contains(new TeamId(Long.parseLong(chosen))))
            return new TeamId(Long.parseLong(chosen));
        wrong.put("circle", new Refused("automation.macro.not-your-team"));
        return null;
    }
}
