package dk.skranke.recurring;

import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks for series whose moment has come, and lets each be filed in the name of whoever keeps it. */
@Component
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final int MOST_AT_ONCE = 200;

    private final Rounds rounds;
    private final Members members;

    Round(Rounds rounds, Members members) {
        this.rounds = rounds;
        this.members = members;
    }

    void look() {
        Asker.call(Asker.Role.RULES, () -> rounds.due(MOST_AT_ONCE)).forEach(this::look);
    }

    private void look(Recurring.Due due) {
        try {
            var keeper = Asker.call(new Asker.Person(due.owner().value()), () -> members.find(due.owner()))
                    .filter(it -> !it.guest());
            file(due, keeper);
        } catch (Refused no) {
            stop(due, no);
        } catch (NotFound _) {
            stop(due, new Refused("recurring.hidden"));
        } catch (DataAccessException e) {
            log.warn(
                    "Series {} could not be filed and is tried again",
                    due.series().value(),
                    e);
        }
    }

    private void file(Recurring.Due due, Optional<Member> keeper) {
        var me = keeper.orElseThrow(() -> new Refused("recurring.keeper-gone"));
        Asker.run(new Asker.Person(me.id().value()), () -> rounds.file(due.series(), me));
    }

    private void stop(Recurring.Due due, Refused why) {
        Asker.run(Asker.Role.RULES, () -> rounds.stop(due.series(), why));
    }
}
