package dk.skranke.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.knowledge.TextModule;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.views.Circle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The macros of the office and of its teams; not those that name somebody. */
@Component
@Order(75)
class MacrosPart extends PartlyCarried<MacrosPart.Entry> {

    /** @param team whose it is; null for the office's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(@Nullable String team, String name, String text, Deeds then) {}

    private final Macros macros;
    private final MacroReading reading;
    private final TextModules texts;
    private final Speaking speaking;

    MacrosPart(Macros macros, MacroReading reading, TextModules texts, Speaking speaking) {
        super("macros", "automation.macros", Entry.class, "team", "name");
        this.macros = macros;
        this.reading = reading;
        this.texts = texts;
        this.speaking = speaking;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        var known = texts.ofTheOffice();
        return shared(me).stream()
                .map(it -> kept(it, known))
                .sorted(Comparator.comparing(Kept::called))
                .toList();
    }

    private Kept<Entry> kept(Macro it, List<TextModule> known) {
        var entry = new Entry(speaking.name(it.team()), it.name(), it.text(), Deeds.of(it.effects(), known, speaking));
        return new Kept<>(label(entry), Optional.of(entry).filter(_ -> Deeds.carries(it.effects(), known)));
    }

    @Override
    protected void use(Entry it, Member me) {
        var team = speaking.team("team", it.team());
        var typed = it.then().typed("then", texts.ofTheOffice(), speaking);
        typed.put("name", it.name());
        typed.put("text", it.text());
        typed.put("circle", (team == null ? Circle.OFFICE : Circle.TEAM).name());
        if (team != null) typed.put("circleTeam", Long.toString(team.value()));
        var now = shared(me).stream()
                .filter(one -> one.name().equals(it.name()) && Objects.equals(one.team(), team))
                .findFirst();
        speaking.forTeams(me, all -> {
            var read = reading.of(typed, all);
            Unfit.unless(inText(read.wrong()));
            macros.carry(now, Objects.requireNonNull(read.details()), all);
            return read;
        });
    }

    /** What a macro does stands below one field of the text. */
    private static Map<String, Refused> inText(Map<String, Refused> wrong) {
        return wrong.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> switch (it.getKey()) {
                            case "name", "text" -> it.getKey();
                            case "circle" -> "team";
                            case "effects" -> "then";
                            default -> "then." + it.getKey();
                        },
                        Map.Entry::getValue));
    }

    private List<Macro> shared(Member me) {
        return speaking.forTeams(
                me,
                all -> macros.of(all).stream()
                        .filter(it -> it.circle() != Circle.MINE)
                        .toList());
    }
}
