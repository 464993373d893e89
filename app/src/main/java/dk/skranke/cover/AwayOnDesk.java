package dk.skranke.cover;

import static org.jooq.impl.DSL.inline;

import dk.skranke.cover.pages.AwayToday;
import dk.skranke.office.Away;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.DeskPart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is not here today and who stands in, colleagues of one's own teams first. The office is in memory. */
@Component
@Order(10)
class AwayOnDesk implements DeskPart<Boolean> {

    private static final int SHOWN = 8;

    private final Directory directory;

    AwayOnDesk(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.FOOT;
    }

    @Override
    public Field<Boolean> asked(Member me, LocalDate today) {
        return inline(true);
    }

    @Override
    public Optional<AwayToday> shown(Boolean asked, Member me) {
        var away = directory.away();
        if (away.isEmpty()) return Optional.empty();
        var rows = away.stream()
                .sorted(Comparator.comparing((Away it) -> !near(it, me)).thenComparing(Away::until))
                .limit(SHOWN)
                .map(it -> row(it, me))
                .toList();
        return Optional.of(new AwayToday(rows, away.size()));
    }

    /** Myself, whom I stand in for, and whoever works in a team of mine. */
    private boolean near(Away it, Member me) {
        return it.person().equals(me.id())
                || me.id().equals(it.substitute())
                || !Collections.disjoint(directory.person(it.person()).teams(), me.teams());
    }

    private AwayToday.Row row(Away it, Member me) {
        var person = directory.person(it.person());
        var substitute = it.substitute();
        return new AwayToday.Row(
                person.name(),
                person.hue(),
                it.until().minusMillis(1).atZone(directory.zone()).toLocalDate(),
                substitute == null ? null : directory.person(substitute).name(),
                me.id().equals(substitute));
    }
}
