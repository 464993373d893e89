package dk.skranke.views;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.configuration.PartlyCarried;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.filtering.Carrying;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that the office and its teams share; not those of a certain person, client or matter. */
@Component
@Order(80)
class ViewsPart extends PartlyCarried<ViewsPart.Entry> {

    /** @param laidOut as it stands in the address of a list */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            @Nullable String team,
            String name,
            String filter,
            @Nullable Map<String, String> laidOut) {

        Entry {
            laidOut = requireNonNullElse(laidOut, Map.of());
        }
    }

    private final Views views;
    private final Filtering filtering;
    private final Carrying carrying;
    private final Speaking speaking;

    ViewsPart(Views views, Filtering filtering, Carrying carrying, Speaking speaking) {
        super("views", "views.shared", Entry.class, "team", "name");
        this.views = views;
        this.filtering = filtering;
        this.carrying = carrying;
        this.speaking = speaking;
    }

    @Override
    protected List<Kept<Entry>> kept(Member me) {
        return shared(me).stream()
                .map(it -> new Kept<>(label(new Entry(speaking.name(it.team()), it.name(), "", null)), entry(it)))
                .sorted(Comparator.comparing(Kept::called))
                .toList();
    }

    private Optional<Entry> entry(SavedView it) {
        try {
            return carrying.written(filtering.kept(it.filter()))
                    .map(filter -> new Entry(
                            speaking.name(it.team()),
                            it.name(),
                            filter,
                            it.arrangement().parameters()));
        } catch (Mistake _) {
            return Optional.empty();
        }
    }

    @Override
    protected void use(Entry it, Member me) {
        var filter = filter(it.filter(), me);
        var team = speaking.team("team", it.team());
        var details = new ViewDetails(it.name(), team == null ? Circle.OFFICE : Circle.TEAM, team);
        var arrangement = Arrangement.of(requireNonNullElse(it.laidOut(), Map.of()));
        var now = shared(me).stream()
                .filter(one -> one.name().equals(it.name()) && Objects.equals(one.team(), team))
                .findFirst();
        speaking.forTeams(me, all -> views.carry(now, details, filter, arrangement, all));
    }

    private Filter filter(String text, Member me) {
        try {
            return filtering.read(carrying.typed(text, me), me);
        } catch (Refused it) {
            throw Unfit.at("filter", it.key(), it.arguments());
        }
    }

    private List<SavedView> shared(Member me) {
        return speaking.forTeams(
                me,
                all -> views.carried().stream()
                        .filter(it -> it.circle() != Circle.MINE && it.shownTo(all))
                        .toList());
    }
}
