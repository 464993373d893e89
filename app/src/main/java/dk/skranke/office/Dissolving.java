package dk.skranke.office;

import static dk.skranke.office.db.Tables.TEAM;

import dk.skranke.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a team that the office goes on without. Nothing new comes to it; what it did stays, and its people go on seeing it: they
 * answered for it.
 */
@Component
class Dissolving {

    private final DSLContext sql;
    private final Directory directory;
    private final Staff staff;
    private final ObjectProvider<TeamNeed> needs;

    Dissolving(DSLContext sql, Directory directory, Staff staff, ObjectProvider<TeamNeed> needs) {
        this.sql = sql;
        this.directory = directory;
        this.staff = staff;
        this.needs = needs;
    }

    /** What is to be settled before. */
    @Transactional(readOnly = true)
    List<Refused> open(TeamId id) {
        var all = new ArrayList<Refused>();
        if (directory.team(id).isDefault()) all.add(new Refused("office.need.default"));
        needs.orderedStream().forEach(it -> all.addAll(it.of(id)));
        return all;
    }

    /** Whoever files a ticket there at the same moment is waited for. False when something is still to be settled. */
    @Transactional
    boolean dissolve(TeamId id) {
        sql.select(TEAM.ID).from(TEAM).where(TEAM.ID.eq(id.value())).forUpdate().execute();
        if (!open(id).isEmpty()) return false;
        staff.dissolve(id);
        return true;
    }
}
