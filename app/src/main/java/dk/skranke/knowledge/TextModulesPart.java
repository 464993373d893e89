package dk.skranke.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Speaking;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts of the office and of its teams; nobody's own. */
@Component
@Order(40)
class TextModulesPart extends ConfigurationPart<TextModulesPart.Entry> {

    /** @param team null for the office's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(@Nullable String team, String name, String text) {}

    private final TextModules texts;
    private final Speaking speaking;

    TextModulesPart(TextModules texts, Speaking speaking) {
        super("texts", "knowledge.modules", Entry.class, "team", "name");
        this.texts = texts;
        this.speaking = speaking;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return shared(me).stream()
                .map(it -> new Entry(speaking.name(it.team()), it.name(), it.text()))
                .sorted(Comparator.comparing(this::label))
                .toList();
    }

    @Override
    protected void use(Entry it, Member me) {
        var team = speaking.team("team", it.team());
        var details = new TextModules.Details(it.name(), it.text(), team == null ? Circle.OFFICE : Circle.TEAM, team);
        var now = known(it.name(), team, me);
        speaking.forTeams(me, all -> {
            now.ifPresentOrElse(one -> texts.change(one.id(), details, all), () -> texts.add(details, all));
            return details;
        });
    }

    private Optional<TextModule> known(String name, @Nullable TeamId team, Member me) {
        return shared(me).stream()
                .filter(it -> it.name().equals(name) && Objects.equals(it.team(), team))
                .findFirst();
    }

    private List<TextModule> shared(Member me) {
        return speaking.forTeams(
                me,
                all -> texts.of(all).stream()
                        .filter(it -> it.circle() != Circle.MINE)
                        .toList());
    }
}
