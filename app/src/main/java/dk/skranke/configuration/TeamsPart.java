package dk.skranke.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Staff;
import dk.skranke.office.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Teams by their names; who is in them and leads them is each office's own. */
@Component
@Order(1)
class TeamsPart extends ConfigurationPart<TeamsPart.Entry> {

    /** @param passesOn whether a substitute from another team may see its tickets; null leaves it as it is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String name,
            int hue,
            String signature,
            @Nullable Boolean passesOn) {}

    private final Directory directory;
    private final Staff staff;

    TeamsPart(Directory directory, Staff staff) {
        super("teams", "office.teams", Entry.class, "name");
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return directory.teams().stream()
                .map(it -> new Entry(it.name(), it.hue(), it.signature(), it.passesOn()))
                .toList();
    }

    @Override
    protected void use(Entry it, Member me) {
        if (it.name().isBlank()
                || it.name().length() > 80
                || it.hue() < 1
                || it.hue() > 6
                || it.signature().length() > 2000) throw Unfit.at("", "configuration.unfit.team", it.name());
        var known = directory.everyTeam().stream()
                .filter(team -> team.name().equals(it.name()))
                .map(Team::id)
                .findFirst();
        known.ifPresent(team -> {
            staff.change(team, it.name(), it.hue(), it.signature());
            if (!directory.team(team).active()) staff.revive(team);
        });
        var team = known.orElseGet(() -> staff.found(it.name(), it.hue(), it.signature(), false));
        if (it.passesOn() != null) staff.passOn(team, it.passesOn());
    }
}
