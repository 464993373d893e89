package dk.skranke.automation;

import dk.skranke.office.TeamId;
import dk.skranke.office.TeamNeed;
import dk.skranke.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules that send something to a team. Those that do not run are settled when somebody lets them. */
@Component
class RulesToTeam implements TeamNeed {

    private final Rules rules;

    RulesToTeam(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<Refused> of(TeamId team) {
        return rules.running().stream()
                .filter(it -> team.equals(it.effects().team()))
                .map(it -> new Refused("automation.need.rule", it.name()))
                .toList();
    }
}
