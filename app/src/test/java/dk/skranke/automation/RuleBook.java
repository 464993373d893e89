package dk.skranke.automation;

import dk.skranke.Given;
import dk.skranke.filtering.Filtering;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rules for a test, as the administrator does, and tears them out again. */
@Component
class RuleBook {

    private final Rules rules;
    private final Filtering filtering;
    private final Given given;

    RuleBook(Rules rules, Filtering filtering, Given given) {
        this.rules = rules;
        this.filtering = filtering;
        this.given = given;
    }

    RuleId rule(String name, Trigger trigger, String filter, Effects effects) {
        return timed(name, trigger, null, filter, effects);
    }

    RuleId timed(String name, Trigger trigger, @Nullable Integer amount, String filter, Effects effects) {
        var emil = emil();
        return Given.as(
                emil,
                () -> rules.add(new RuleDetails(name, trigger, amount, filtering.read(filter, emil), effects), emil));
    }

    void tearOut() {
        var emil = emil();
        Given.as(emil, () -> rules.all(emil).stream().filter(Rule::active).forEach(it -> rules.remove(it.id(), emil)));
    }

    Member emil() {
        return given.member("Emil");
    }

    static Effects to(TeamId team) {
        return new Effects(team, null, null, null, List.of(), List.of(), null, null, null, null);
    }

    static Effects to(PersonId person) {
        return assign(new Effects.Assigning(Effects.Way.PERSON, person));
    }

    static Effects assign(Effects.Way way) {
        return assign(new Effects.Assigning(way, null));
    }

    private static Effects assign(Effects.Assigning it) {
        return new Effects(null, it, null, null, List.of(), List.of(), null, null, null, null);
    }

    static Effects to(Priority priority) {
        return new Effects(null, null, priority, null, List.of(), List.of(), null, null, null, null);
    }

    static Effects to(TicketStatus status) {
        return new Effects(null, null, null, status, List.of(), List.of(), null, null, null, null);
    }

    static Effects tag(String tag) {
        return new Effects(null, null, null, null, List.of(tag), List.of(), null, null, null, null);
    }

    static Effects note(String text) {
        return new Effects(null, null, null, null, List.of(), List.of(), null, null, text, null);
    }
}
