package dk.skranke.automation;

import dk.skranke.database.Asker;
import dk.skranke.database.Standing;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Changes;
import dk.skranke.ticketing.FactSheet;
import dk.skranke.ticketing.Facts;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs the rules over what happened. Conditions are held against the ticket in memory; only when one holds does the
 * transaction become the rules' own. What a rule does may set off others. A rule that would come to a ticket a second time
 * by its own doing stands in a loop: all that the rules did is taken back, and they run again without those of the loop.
 */
@Component
class Engine {

    /** The events that have happened and were not looked at. */
    interface Events {

        List<TicketEvent> drain();
    }

    private static final int LONGEST_CHAIN = 30;

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final Rules rules;
    private final Facts facts;
    private final Changes changes;
    private final Performing performing;
    private final Logbook logbook;
    private final Standing standing;
    private final Pointing pointing;

    Engine(
            Rules rules,
            Facts facts,
            Changes changes,
            Performing performing,
            Logbook logbook,
            Standing standing,
            Pointing pointing) {
        this.rules = rules;
        this.facts = facts;
        this.changes = changes;
        this.performing = performing;
        this.logbook = logbook;
        this.standing = standing;
        this.pointing = pointing;
    }

    void settle(Events events) {
        var roots = seeds(events.drain());
        var running = rules.running();
        var known = new HashMap<TicketId, Optional<FactSheet>>();
        if (roots.stream().noneMatch(it -> wanted(it, running, known))) return;
        var present = person();
        standing.as(Asker.Role.RULES, () -> {
            settle(roots, running, events, present);
            return true;
        });
    }

    /** A rule that hangs on time. */
    void fire(Rule rule, FactSheet ticket) {
        attempt(rule, ticket, null);
    }

    /** What a ticket is opened with is no mail that came. */
    private static List<Step> seeds(List<TicketEvent> events) {
        var opened = new HashSet<TicketId>();
        for (var it : events) if (it instanceof TicketEvent.Opened) opened.add(it.ticket());
        return events.stream()
                .filter(it -> !(it instanceof TicketEvent.Written && opened.contains(it.ticket())))
                .flatMap(it -> Trigger.of(it).map(trigger -> new Step(it.ticket(), trigger, List.of())).stream())
                .distinct()
                .toList();
    }

    /** Whether a rule may have something to do: as whoever asks sees the ticket, or because they do not see it. */
    private boolean wanted(Step step, List<Rule> running, Map<TicketId, Optional<FactSheet>> known) {
        var mine = running.stream().filter(it -> it.follows(step.trigger())).toList();
        if (mine.isEmpty()) return false;
        return known.computeIfAbsent(step.ticket(), facts::of)
                .map(it -> mine.stream().anyMatch(rule -> facts.hold(rule.filter(), it)))
                .orElse(true);
    }

    private static @Nullable PersonId person() {
        return Asker.CURRENT.isBound() && Asker.CURRENT.get() instanceof Asker.Person it ? new PersonId(it.id()) : null;
    }

    private void settle(List<Step> roots, List<Rule> running, Events events, @Nullable PersonId present) {
        var left = new HashSet<RuleId>();
        while (true) {
            try {
                standing.attempt(() -> new Run(running, left, events, present).over(roots));
                return;
            } catch (Loop it) {
                events.drain();
                it.chain().forEach(rule -> left.add(rule.id()));
                tell(it);
            }
        }
    }

    private void tell(Loop it) {
        var names = String.join(" → ", it.chain().stream().map(Rule::name).toList());
        it.chain().stream()
                .distinct()
                .forEach(rule -> logbook.refused(rule, it.ticket(), new Refused("automation.loop", names)));
    }

    /** @return whether it went well; a rule that could not has done nothing */
    private boolean attempt(Rule rule, FactSheet ticket, @Nullable PersonId present) {
        try {
            standing.attempt(() -> {
                changes.byRule(
                        ticket.id(),
                        performing.rule(rule.effects(), ticket, rule.name()),
                        new Actor.Rule(rule.id().value(), rule.name()),
                        present);
                pointing.point(rule, ticket);
            });
            return true;
        } catch (Refused why) {
            logbook.refused(rule, ticket.id(), why);
        } catch (NotFound _) {
            logbook.refused(rule, ticket.id(), new Refused("automation.gone"));
        } catch (DataAccessException | IllegalArgumentException | IllegalStateException bug) {
            // A rule must never be why a letter is lost.
            log.warn(
                    "Rule {} failed on a ticket: {}",
                    rule.id().value(),
                    bug.getClass().getName());
            logbook.refused(rule, ticket.id(), new Refused("automation.failed"));
        }
        return false;
    }

    /** Something that happened to a ticket, and the rules that led to it. */
    private record Step(TicketId ticket, Trigger trigger, List<Rule> chain) {}

    /** What a rule did to a ticket. */
    private record Deed(Rule rule, TicketId ticket, Set<Trigger> did) {

        boolean of(Rule other, TicketId on) {
            return rule.equals(other) && ticket.equals(on);
        }
    }

    /** Rules that set each other off without an end. */
    private static class Loop extends RuntimeException {

        private final transient TicketId ticket;
        private final transient List<Rule> chain;

        Loop(TicketId ticket, List<Rule> chain) {
            super(null, null, false, false);
            this.ticket = ticket;
            this.chain = chain;
        }

        TicketId ticket() {
            return ticket;
        }

        List<Rule> chain() {
            return chain;
        }
    }

    private final class Run {

        private final List<Rule> running;
        private final Set<RuleId> left;
        private final Events events;
        private final @Nullable PersonId present;
        private final Queue<Step> steps = new ArrayDeque<>();
        private final List<Deed> deeds = new ArrayList<>();
        private final Map<TicketId, Optional<FactSheet>> known = new HashMap<>();

        Run(List<Rule> running, Set<RuleId> left, Events events, @Nullable PersonId present) {
            this.running = running;
            this.left = left;
            this.events = events;
            this.present = present;
        }

        void over(Collection<Step> roots) {
            steps.addAll(roots);
            for (var step = steps.poll(); step != null; step = steps.poll()) {
                var chain = step.chain();
                for (var rule : running) {
                    if (rule.follows(step.trigger()) && !left.contains(rule.id())) chain = hold(rule, step, chain);
                }
            }
        }

        private List<Rule> hold(Rule rule, Step step, List<Rule> sofar) {
            return known.computeIfAbsent(step.ticket(), facts::of)
                    .filter(it -> facts.hold(rule.filter(), it))
                    .map(it -> apply(rule, it, step.trigger(), sofar))
                    .orElse(sofar);
        }

        /** What the rules before it did in the same step may be why it applies: they stand in its chain. */
        private List<Rule> apply(Rule rule, FactSheet ticket, Trigger trigger, List<Rule> sofar) {
            var well = attempt(rule, ticket, present);
            var done = events.drain();
            if (!well || done.isEmpty()) return sofar;
            var chain = Stream.concat(sofar.stream(), Stream.of(rule)).toList();
            var before = sofar.indexOf(rule);
            if (before >= 0)
                throw new Loop(ticket.id(), around(rule, ticket.id(), trigger, chain.subList(before, chain.size())));
            if (chain.size() > LONGEST_CHAIN) throw new Loop(ticket.id(), chain);
            known.remove(ticket.id());
            var did = done.stream().flatMap(it -> Trigger.of(it).stream()).collect(Collectors.toSet());
            deeds.add(new Deed(rule, ticket.id(), did));
            logbook.fired(rule, ticket.id());
            done.stream()
                    .flatMap(it -> Trigger.of(it).map(next -> new Step(it.ticket(), next, chain)).stream())
                    .distinct()
                    .forEach(steps::add);
            return chain;
        }

        /** A rule that comes to act again by itself alone was set right by another one in between: that one belongs to it. */
        private List<Rule> around(Rule rule, TicketId ticket, Trigger trigger, List<Rule> chain) {
            if (chain.size() > 2) return chain;
            var own = deeds.stream().filter(it -> it.of(rule, ticket)).reduce((_, last) -> last);
            var between = deeds.subList(own.map(deeds::indexOf).orElse(-1) + 1, deeds.size()).stream()
                    .filter(it -> it.ticket().equals(ticket) && it.did().contains(trigger))
                    .map(Deed::rule);
            return Stream.of(Stream.of(rule), between, Stream.of(rule))
                    .flatMap(it -> it)
                    .toList();
        }
    }
}
