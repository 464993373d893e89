package dk.skranke.configuration;

import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Staff;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Teams by their names; who is in them is each office's own. */
@Component
@Order(1)
class TeamsPart implements ConfigurationPart {

    record Entry(String name, int hue, String signature) {}

    private final Directory directory;
    private final Staff staff;

    TeamsPart(Directory directory, Staff staff) {
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<?> exported() {
        return directory.teams().stream()
                .map(it -> new Entry(it.name(), it.hue(), it.signature()))
                .toList();
    }

    @Override
    public Class<?> entry() {
        return Entry.class;
    }

    @Override
    public void use(Object entry, PersonId by) {
        var it = (Entry) entry;
        if (it.name().isBlank()
                || it.name().length() > 80
                || it.hue() < 1
                || it.hue() > 6
                || it.signature().length() > 2000)
            throw new Unfit(List.of(Unfit.Reason.of("", 0, "configuration.unfit.team", it.name())));
        directory.teams().stream()
                .filter(team -> team.name().equals(it.name()))
                .findFirst()
                .ifPresentOrElse(
                        team -> staff.change(team.id(), it.name(), it.hue(), it.signature()),
                        () -> staff.found(it.name(), it.hue(), it.signature(), false));
    }
}
