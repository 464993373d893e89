package dk.skranke.ticketing;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dk.skranke.office.TeamId;
import dk.skranke.office.TeamNeed;
import dk.skranke.shared.Refused;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whether a team has open tickets, those too that whoever asks may not see; neither which nor how many. */
@Component
class OpenInTeam implements TeamNeed {

    private final DSLContext sql;

    OpenInTeam(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Refused> of(TeamId team) {
        var open = sql.fetchValue(select(function(name("ticketing", "open_in"), BOOLEAN, val(team.value()))));
        return Boolean.TRUE.equals(open) ? List.of(new Refused("ticketing.need.open")) : List.of();
    }
}
