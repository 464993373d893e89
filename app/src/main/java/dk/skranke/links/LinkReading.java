package dk.skranke.links;

import static org.jooq.impl.DSL.val;

import dk.skranke.links.pages.LinkForm;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class LinkReading {

    private final DSLContext sql;
    private final Docket docket;
    private final LinkPart part;

    LinkReading(DSLContext sql, Docket docket, LinkPart part) {
        this.sql = sql;
        this.docket = docket;
        this.part = part;
    }

    @Transactional(readOnly = true)
    public void mustBeSeen(TicketId id, Member me) {
        me.mustBelong();
        docket.find(id, me);
    }

    @Transactional(readOnly = true)
    public LinkForm form(TicketId id, String relation, String other, @Nullable String error, Member me) {
        me.mustBelong();
        return new LinkForm(
                id.value(),
                docket.find(id, me).title(),
                Arrays.stream(Relation.values()).map(Relation::mark).toList(),
                relation,
                other,
                sql.select(part.asked(val(id.value()), me)).fetchSingle().value1(),
                error);
    }
}
