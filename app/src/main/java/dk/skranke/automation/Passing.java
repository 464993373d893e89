package dk.skranke.automation;

import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.ticketing.Facts;
import dk.skranke.ticketing.Facts.Candidate;
import dk.skranke.ticketing.Facts.Since;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the rules look at tickets to which nothing happened but time. What is found by one statement is done ticket by
 * ticket, each in its own transaction with the note that it was done: after a crash the rest is found again, and no more.
 */
@Service
class Passing {

    private static final int MOST_AT_ONCE = 200;

    private final Rules rules;
    private final Facts facts;
    private final Engine engine;
    private final Logbook logbook;
    private final WorkingHours hours;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passing(
            Rules rules,
            Facts facts,
            Engine engine,
            Logbook logbook,
            WorkingHours hours,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.engine = engine;
        this.logbook = logbook;
        this.hours = hours;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    void look() {
        Asker.run(Asker.Role.RULES, () -> timed().forEach(this::look));
    }

    private List<Rule> timed() {
        return Objects.requireNonNull(transaction.execute(_ -> rules.running())).stream()
                .filter(it -> it.trigger().timed())
                .toList();
    }

    private void look(Rule rule) {
        var since = since(rule);
        facts.candidates(rule.filter(), since, (ticket, state) -> Logbook.notYet(rule, ticket, state), MOST_AT_ONCE)
                .forEach(it -> transaction.executeWithoutResult(_ -> look(rule, since, it)));
    }

    /** Somebody may have touched the ticket since it was found, or another node may have been faster. */
    private void look(Rule rule, Since since, Candidate it) {
        var still = facts.state(it.ticket(), rule.filter(), since).filter(state -> state == it.state());
        if (still.isEmpty() || !logbook.fired(rule, it.ticket(), it.state())) return;
        facts.of(it.ticket()).ifPresent(ticket -> engine.fire(rule, ticket));
    }

    Since since(Rule rule) {
        return since(rule.trigger(), Objects.requireNonNull(rule.amount()));
    }

    Since since(Trigger trigger, int amount) {
        var now = clock.instant();
        return switch (trigger) {
            case IDLE -> new Since.Idle(hours.before(now, amount), false);
            case WAITING -> new Since.Idle(now.minus(Duration.ofDays(amount)), true);
            case DUE -> new Since.Due(now.atZone(directory.zone()).toLocalDate().plusDays(amount));
            default -> throw new IllegalArgumentException(trigger + " does not hang on time");
        };
    }
}
