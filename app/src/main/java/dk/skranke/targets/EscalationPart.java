package dk.skranke.targets;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Unfit;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.targets.Step.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The chain of escalation. Steps to a certain person are each office's own, and stay. */
@Component
@Order(61)
class EscalationPart extends ConfigurationPart<EscalationPart.Entry> {

    /** In the order in which they are reached. */
    record Entry(List<Stage> steps) {

        Entry {
            steps = steps.stream()
                    .sorted(Comparator.comparing(Stage::percent)
                            .thenComparing(it -> it.who().name())
                            .thenComparing(it -> it.act().name()))
                    .toList();
        }
    }

    record Stage(int percent, Who who, Step.Act act) {

        Step step() {
            return new Step(percent, who, act, null);
        }
    }

    private final Targets targets;

    EscalationPart(Targets targets) {
        super("escalation", "targets.chain", Entry.class);
        this.targets = targets;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return List.of(new Entry(targets.steps().stream()
                .filter(it -> it.who() != Who.PERSON)
                .map(it -> new Stage(it.percent(), it.who(), it.act()))
                .toList()));
    }

    @Override
    protected List<String> leftOut(Member me) {
        return targets.steps().stream()
                .filter(it -> it.who() == Who.PERSON)
                .map(it -> it.percent() + " %")
                .distinct()
                .toList();
    }

    @Override
    protected void use(Entry entry, Member me) {
        var steps = new ArrayList<>(
                targets.steps().stream().filter(it -> it.who() == Who.PERSON).toList());
        for (var i = 0; i < entry.steps().size(); i++) {
            var it = entry.steps().get(i).step();
            try {
                it.mustFit(steps);
            } catch (Refused no) {
                throw Unfit.at("steps[" + (i + 1) + "]", no.key(), no.arguments());
            }
            steps.add(it);
        }
        if (steps.size() > Step.MOST) throw Unfit.at("steps", "targets.many-steps", Step.MOST);
        targets.escalate(steps);
    }
}
