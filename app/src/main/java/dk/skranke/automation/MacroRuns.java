package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.MACRO_RUN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.automation.pages.MacroDone;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Changes;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Facts;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What macros did, for a while, so that whoever used one can take it back. */
@Repository
class MacroRuns {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Docket docket;
    private final Changes changes;
    private final JsonMapper json;
    private final Clock clock;

    MacroRuns(DSLContext sql, Docket docket, Changes changes, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.docket = docket;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    void add(Macro macro, String text, TicketId ticket, Properties was, Properties became, Member me) {
        sql.insertInto(MACRO_RUN)
                .set(MACRO_RUN.NAME, macro.name())
                .set(MACRO_RUN.TICKET_ID, ticket.value())
                .set(MACRO_RUN.TEAM_ID, Facts.team(ticket))
                .set(MACRO_RUN.BY_ID, me.id().value())
                .set(MACRO_RUN.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MACRO_RUN.WAS, JSONB.valueOf(json.writeValueAsString(was)))
                .set(MACRO_RUN.BECAME, JSONB.valueOf(json.writeValueAsString(became)))
                .set(MACRO_RUN.TEXT, text)
                .execute();
    }

    /** As if it had not been used; what somebody changed since then stops it. */
    @Transactional
    void undo(TicketId ticket, long run, Member me) {
        me.mustBelong();
        docket.lock(ticket, me);
        var it = sql.selectFrom(MACRO_RUN)
                .where(
                        MACRO_RUN.ID.eq(run),
                        MACRO_RUN.TICKET_ID.eq(ticket.value()),
                        MACRO_RUN.BY_ID.eq(me.id().value()),
                        MACRO_RUN.UNDONE.isFalse())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        changes.takeBack(ticket, properties(it.getWas()), properties(it.getBecame()), it.getName(), me);
        sql.update(MACRO_RUN)
                .set(MACRO_RUN.UNDONE, true)
                .where(MACRO_RUN.ID.eq(run))
                .execute();
    }

    long last(TicketId ticket, String name, Member me) {
        return sql.select(MACRO_RUN.ID)
                .from(MACRO_RUN)
                .where(
                        MACRO_RUN.TICKET_ID.eq(ticket.value()),
                        MACRO_RUN.NAME.eq(name),
                        MACRO_RUN.BY_ID.eq(me.id().value()),
                        MACRO_RUN.UNDONE.isFalse())
                .orderBy(MACRO_RUN.ID.desc())
                .limit(1)
                .fetchOptional(MACRO_RUN.ID)
                .orElseThrow(NotFound::new);
    }

    /** The last that the member used on a ticket a moment ago. */
    Field<@Nullable MacroDone> last(Field<Long> ticket, Member me) {
        return multiset(select(MACRO_RUN.ID, MACRO_RUN.NAME, MACRO_RUN.TEXT, MACRO_RUN.UNDONE)
                        .from(MACRO_RUN)
                        .where(
                                MACRO_RUN.TICKET_ID.eq(ticket),
                                MACRO_RUN.BY_ID.eq(me.id().value()),
                                MACRO_RUN.AT.gt(
                                        clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC)))
                        .orderBy(MACRO_RUN.ID.desc())
                        .limit(1))
                .convertFrom(it -> it.stream()
                        .filter(row -> !row.value4())
                        .findFirst()
                        .map(row -> new MacroDone(0, row.value1(), row.value2(), row.value3()))
                        .orElse(null));
    }

    private Properties properties(JSONB it) {
        return json.readValue(it.data(), Properties.class);
    }
}
