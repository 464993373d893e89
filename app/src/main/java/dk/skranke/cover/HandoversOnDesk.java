package dk.skranke.cover;

import static dk.skranke.cover.db.Tables.HANDOVER;
import static dk.skranke.cover.db.Tables.HANDOVER_TICKET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dk.skranke.access.Visible;
import dk.skranke.cover.pages.ToTakeOver;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.DeskPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the desk: the work of others that this person is asked to take over. */
@Component
@Order(6)
class HandoversOnDesk implements DeskPart<List<ToTakeOver.Row>> {

    private static final int SHOWN = 5;

    private final Directory directory;

    HandoversOnDesk(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public Field<List<ToTakeOver.Row>> asked(Member me, LocalDate today) {
        var tickets = field(selectCount()
                .from(HANDOVER_TICKET)
                .where(
                        HANDOVER_TICKET.HANDOVER_ID.eq(HANDOVER.ID),
                        Visible.to(me, HANDOVER_TICKET.TEAM_ID, HANDOVER_TICKET.TICKET_ID)));
        return multiset(select(
                                HANDOVER.ID,
                                HANDOVER.FROM_ID.convertFrom(
                                        it -> directory.person(new PersonId(it)).name()),
                                tickets,
                                HANDOVER.CREATED_AT.convertFrom(it -> it.toInstant()))
                        .from(HANDOVER)
                        .where(
                                HANDOVER.TO_ID.eq(me.id().value()),
                                HANDOVER.ACKNOWLEDGED_AT.isNull(),
                                HANDOVER.DECLINED_AT.isNull())
                        .orderBy(HANDOVER.ID)
                        .limit(SHOWN))
                .convertFrom(it -> it.map(mapping(ToTakeOver.Row::new)));
    }

    @Override
    public Optional<ToTakeOver> shown(List<ToTakeOver.Row> asked, Member me) {
        return asked.isEmpty() ? Optional.empty() : Optional.of(new ToTakeOver(asked));
    }
}
