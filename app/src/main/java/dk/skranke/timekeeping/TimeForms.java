package dk.skranke.timekeeping;

import static dk.skranke.timekeeping.db.Tables.ENTRY;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import dk.skranke.timekeeping.pages.TimeForm;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TimeForms {

    private static final int SHOWN = 20;

    /** As it was typed. */
    record Typed(String spent, String day, String activity, boolean billable, String note) {}

    private final DSLContext sql;
    private final Docket docket;
    private final Timekeeping timekeeping;

    TimeForms(DSLContext sql, Docket docket, Timekeeping timekeeping) {
        this.sql = sql;
        this.docket = docket;
        this.timekeeping = timekeeping;
    }

    @Transactional(readOnly = true)
    public void mustBeSeen(TicketId id, Member me) {
        me.mustBelong();
        docket.find(id, me);
    }

    @Transactional(readOnly = true)
    public TimeForm of(TicketId id, Typed typed, @Nullable String error, Member me) {
        me.mustBelong();
        var ticket = docket.find(id, me);
        var mine = sql.selectFrom(ENTRY)
                .where(
                        ENTRY.TICKET_ID.eq(id.value()),
                        ENTRY.PERSON_ID.eq(me.id().value()))
                .orderBy(ENTRY.DAY.desc(), ENTRY.ID.desc())
                .limit(SHOWN)
                .fetch(it -> new TimeForm.Mine(
                        it.getId(),
                        it.getDay(),
                        Units.minutes(it.getUnits()),
                        it.getActivity().toLowerCase(java.util.Locale.ROOT),
                        it.getBillable(),
                        it.getNote()));
        return new TimeForm(
                id.value(),
                ticket.title(),
                typed.spent(),
                typed.day().isBlank() ? timekeeping.today().toString() : typed.day(),
                typed.activity(),
                typed.billable(),
                typed.note(),
                Arrays.stream(Activity.values()).map(Activity::name).toList(),
                mine,
                error);
    }
}
