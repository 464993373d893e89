package dk.skranke.automation;

import dk.skranke.automation.pages.RuleList;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of rules, as its page shows it. */
@Component
class RuleOverview {

    private final Rules rules;
    private final Logbook logbook;
    private final RuleSentence sentence;

    RuleOverview(Rules rules, Logbook logbook, RuleSentence sentence) {
        this.rules = rules;
        this.logbook = logbook;
        this.sentence = sentence;
    }

    RuleList of(Member me) {
        var all = rules.all(me);
        var last = logbook.last(me);
        var rows = all.stream()
                .map(it -> new RuleList.Row(
                        it.id().value(),
                        it.name(),
                        it.active(),
                        sentence.when(it, me.language()),
                        sentence.condition(it, me),
                        sentence.effects(it.effects(), me.language()),
                        last.get(it.id()),
                        it.broken()
                                .map(why -> RuleSentence.sentence(why, me.language()))
                                .orElse(null)))
                .toList();
        return new RuleList(rows, refusals(all, me));
    }

    private List<RuleList.Refusal> refusals(List<Rule> all, Member me) {
        Map<RuleId, Rule> byId = all.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        return logbook.refusals(me).stream()
                .filter(it -> byId.containsKey(it.rule()))
                .map(it -> new RuleList.Refusal(
                        it.at(),
                        java.util.Objects.requireNonNull(byId.get(it.rule())).name(),
                        it.ticket().value(),
                        Text.in(me.language(), it.key(), it.arguments().toArray())))
                .toList();
    }
}
