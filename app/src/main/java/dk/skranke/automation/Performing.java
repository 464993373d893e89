package dk.skranke.automation;

import dk.skranke.knowledge.Placeholder;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Change;
import dk.skranke.ticketing.FactSheet;
import dk.skranke.web.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What effects are for one ticket: names become people, days become dates. */
@Component
class Performing {

    private final Turns turns;
    private final Directory directory;
    private final TextModules texts;
    private final Clock clock;

    Performing(Turns turns, Directory directory, TextModules texts, Clock clock) {
        this.texts = texts;
        this.turns = turns;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param by the rule or macro, as the reason for what wants one */
    List<Change> rule(Effects it, FactSheet ticket, String by) {
        var changes = changes(it, ticket, by, team -> person(Objects.requireNonNull(it.assign()), team));
        if (it.wording() != null) changes.add(new Change.Note(words(it.wording(), ticket)));
        return changes;
    }

    /** A rule sends nothing: it writes down what somebody may say. What only a person knows stays open. */
    private String words(Effects.Wording it, FactSheet ticket) {
        var text = texts.ofTheOffice(it.module()).orElseThrow(() -> new Refused("automation.gone.text"));
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.TICKET, "#" + ticket.id().value());
        values.put(Placeholder.TITLE, ticket.title());
        values.put(Placeholder.TODAY, Dates.day(today(), ticket.language()));
        if (ticket.client() != null) values.put(Placeholder.CLIENT, ticket.client());
        if (ticket.matter() != null) values.put(Placeholder.MATTER, ticket.matter());
        var words = text.filled(values);
        if (words.length() > EffectsReading.LONGEST_NOTE)
            throw new Refused("automation.long", EffectsReading.LONGEST_NOTE);
        return words;
    }

    private LocalDate today() {
        return clock.instant().atZone(directory.zone()).toLocalDate();
    }

    List<Change> macro(Effects it, FactSheet ticket, String by, PersonId me) {
        return changes(it, ticket, by, _ -> me);
    }

    private List<Change> changes(
            Effects it, FactSheet ticket, String by, Function<TeamId, @Nullable PersonId> somebody) {
        var changes = new ArrayList<Change>();
        if (it.team() != null) changes.add(new Change.ToTeam(it.team(), by));
        if (it.assign() != null) {
            var team = it.team() == null ? ticket.team() : it.team();
            changes.add(new Change.ToPerson(who(it.assign(), team, somebody)));
        }
        if (it.priority() != null) changes.add(new Change.Prioritise(it.priority(), by));
        if (it.status() != null) changes.add(new Change.Move(it.status()));
        if (!it.tags().isEmpty() || !it.untags().isEmpty()) changes.add(new Change.Tag(it.tags(), it.untags()));
        if (it.step() != null || it.dueIn() != null) changes.add(new Change.Plan(it.step(), due(it)));
        if (it.note() != null) changes.add(new Change.Note(it.note()));
        if (it.follower() != null) changes.add(new Change.Follow(it.follower()));
        return changes;
    }

    private static @Nullable PersonId who(
            Effects.Assigning it, TeamId team, Function<TeamId, @Nullable PersonId> somebody) {
        return switch (it.way()) {
            case PERSON -> it.person();
            case NOBODY -> null;
            case ME, TURN, LOAD -> somebody.apply(team);
        };
    }

    private PersonId person(Effects.Assigning it, TeamId team) {
        return it.way() == Effects.Way.LOAD ? turns.leastLoaded(team) : turns.next(team);
    }

    private @Nullable LocalDate due(Effects it) {
        return it.dueIn() == null ? null : today().plusDays(it.dueIn());
    }
}
