package dk.skranke.automation;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.FactSheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells somebody what a rule points out. */
@Component
class Pointing {

    private final Bell bell;

    Pointing(Bell bell) {
        this.bell = bell;
    }

    /** In the transaction of the rule; once for what it looked at. Nobody where nobody has the ticket. */
    void point(Rule rule, FactSheet ticket) {
        var told = rule.effects().told();
        if (told == null) return;
        List<PersonId> who = Stream.of(told.person() == null ? ticket.assignee() : told.person())
                .filter(Objects::nonNull)
                .toList();
        var key = "rule " + rule.id().value() + " " + ticket.id().value() + " "
                + ticket.activeAt().toEpochMilli();
        bell.tell(new News(Occasion.RULE, key, ticket.id(), ticket.team(), null, null, List.of(rule.name())), who);
    }
}
