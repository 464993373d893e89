package dk.skranke.leave;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how many days somebody has. */
@Service
public class Entitling {

    private static final int MOST_HALVES = 732;

    private final Leaves leaves;
    private final Directory directory;
    private final Calendars calendars;
    private final Reckoner reckoner;

    Entitling(Leaves leaves, Directory directory, Calendars calendars, Reckoner reckoner) {
        this.leaves = leaves;
        this.directory = directory;
        this.calendars = calendars;
        this.reckoner = reckoner;
    }

    /** Days of annual leave in the year that it is, for an office that begins. */
    @Transactional
    public void begin(TeamId team, PersonId who, int days, PersonId by) {
        var year = reckoner.year(reckoner.today()).number();
        leaves.entitle(team, who, year, "ANNUAL", 2 * days, 0, by);
    }

    /** Nobody says it of themselves. */
    @Transactional
    void set(
            TeamId team,
            PersonId who,
            int year,
            String kind,
            String days,
            String carried,
            @Nullable CalendarId calendar,
            Member me) {
        var person = directory.person(who);
        if (who.equals(me.id())) throw new Refused("leave.own");
        if (year < 2000 || year > 2200 || !Set.of("ANNUAL", "EXTRA").contains(kind))
            throw new Refused("leave.days-wrong");
        var halves = Days.read(days);
        var over = Days.read(carried.isBlank() ? "0" : carried);
        if (halves < 0 || halves > MOST_HALVES || Math.abs(over) > MOST_HALVES) throw new Refused("leave.days-wrong");
        leaves.entitle(team, person.id(), year, kind, halves, over, me.id());
        if (calendar != null)
            leaves.works(team, person.id(), calendars.time(calendar).calendar().id());
    }
}
