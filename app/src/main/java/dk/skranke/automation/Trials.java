package dk.skranke.automation;

import dk.skranke.automation.pages.Trial;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.FactSheet;
import dk.skranke.ticketing.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Says what a rule would do to the tickets that there are, as they stand now and as far as the member may see them. Writes nothing. */
@Component
class Trials {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 50;

    private final Facts facts;
    private final Passing passing;
    private final RuleSentence sentence;

    Trials(Facts facts, Passing passing, RuleSentence sentence) {
        this.facts = facts;
        this.passing = passing;
        this.sentence = sentence;
    }

    Trial of(RuleDetails it, Member me) {
        var since = it.trigger().timed() ? passing.since(it.trigger(), Objects.requireNonNull(it.amount())) : null;
        var found = facts.matching(it.filter(), since, LOOKED_AT, me);
        var rows = found.stream()
                .map(ticket -> new Trial.Row(
                        ticket.id().value(), ticket.title(), changes(it.effects(), ticket, me.language())))
                .filter(row -> !row.changes().isEmpty())
                .toList();
        return new Trial(
                found.size(),
                found.size() == LOOKED_AT,
                rows.size(),
                rows.stream().limit(SHOWN).toList());
    }

    /** What is as the rule wants it is no change. */
    List<String> changes(Effects it, FactSheet ticket, Language language) {
        return sentence.effects(differing(it, ticket), language);
    }

    private Effects differing(Effects it, FactSheet ticket) {
        var have = new TreeSet<>(ticket.tags());
        var more = new ArrayList<>(it.tags());
        more.removeIf(have::contains);
        var less = new ArrayList<>(it.untags());
        less.removeIf(tag -> !have.contains(tag));
        return new Effects(
                it.team() == null || it.team().equals(ticket.team()) ? null : it.team(),
                assigning(it, ticket),
                it.priority() == ticket.priority() ? null : it.priority(),
                it.status() != null && ticket.status().moves().contains(it.status()) ? it.status() : null,
                List.copyOf(more),
                List.copyOf(less),
                it.step() != null && it.step().equals(ticket.next().what()) ? null : it.step(),
                it.dueIn(),
                it.note(),
                it.follower(),
                it.told(),
                it.wording());
    }

    private Effects.@org.jspecify.annotations.Nullable Assigning assigning(Effects it, FactSheet ticket) {
        if (it.assign() == null || !ticket.status().open()) return null;
        return switch (it.assign().way()) {
            case NOBODY -> ticket.assignee() == null ? null : it.assign();
            case PERSON -> Objects.equals(it.assign().person(), ticket.assignee()) ? null : it.assign();
            case ME, TURN, LOAD -> it.assign();
        };
    }
}
