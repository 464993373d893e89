package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.WithStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * What a desk is chosen from, gathered once for all of its sections: the open tickets that are the member's, and of nobody's those
 * that are urgent; indexes hold all of it. What is nobody's and can wait is the most of what a team has, and is not read.
 */
@Component
class OwnOnes {

    /** A clock that is out so soon is urgent; the statement knows the moment as {@code soon}. */
    static final Duration SOON = Duration.ofHours(2);

    static final Table<?> TABLE = table(name("own_ones"));
    static final Condition MINE = condition(of("mine", Boolean.class));
    static final Condition PRESSING = condition(of("pressing", Boolean.class));

    private static final String HASTENED = "hastened";

    /** An index holds these of what is nobody's. */
    private static final Condition DATED_OR_CRITICAL =
            TICKET.PRIORITY.eq(inline("CRITICAL")).or(TICKET.NEXT_DUE.isNotNull());

    /** @param whose the member and whom they stand in for */
    record Asked(Member me, LocalDate today, Set<Long> whose) {

        List<Long> teams() {
            return me.teams().stream().map(TeamId::value).toList();
        }
    }

    private final DSLContext sql;
    private final FilterParts known;

    OwnOnes(DSLContext sql, FilterParts known) {
        this.sql = sql;
        this.known = known;
    }

    /** Stands before the statement that chooses from it. */
    WithStep gathered(Asked it) {
        return sql.with(name(HASTENED))
                .asMaterialized(hastening(it))
                .with(TABLE.getUnqualifiedName())
                .asMaterialized(all(it));
    }

    /** The same of a ticket, as it was gathered. */
    static <T> Field<T> own(Field<T> of) {
        return of(of.getName(), of.getType());
    }

    static Condition urgent(Field<String> priority, Field<LocalDate> due, LocalDate today) {
        return priority.eq(inline("CRITICAL")).or(due.isNotNull().and(due.le(today)));
    }

    /** The numbers of those that are urgent by what other modules know of their time. */
    static Select<Record1<Long>> hastened() {
        return select(field(name(HASTENED, "ticket_id"), Long.class)).from(name(HASTENED));
    }

    /** A deadline of the book that ends today or has ended, a clock that is out or soon will be. */
    private Select<Record1<Long>> hastening(Asked it) {
        return known.those(
                        dk.skranke.filtering.Field.DEADLINE,
                        ends -> ends.coerce(SQLDataType.LOCALDATE).le(it.today()),
                        it.me())
                .union(known.those(
                        dk.skranke.filtering.Field.RESPONSE,
                        due -> due.coerce(TICKET.ACTIVE_AT).le(param("soon", TICKET.ACTIVE_AT)),
                        it.me()));
    }

    private static Select<?> all(Asked it) {
        var hastened = TICKET.ID.eq(any(array(hastened())));
        var urgent = urgent(TICKET.PRIORITY, TICKET.NEXT_DUE, it.today());
        var nobodys = TICKET.ASSIGNEE_ID.isNull().and(TICKET.TEAM_ID.in(it.teams()));
        return those(true, hastened, TICKET.ASSIGNEE_ID.in(it.whose()).and(Tickets.visibleTo(it.me())))
                .unionAll(those(
                        false, trueCondition(), nobodys.and(DATED_OR_CRITICAL).and(urgent)))
                .unionAll(those(false, trueCondition(), nobodys.and(hastened).and(not(urgent))));
    }

    private static Select<Record8<Boolean, Boolean, Long, String, LocalDate, String, Boolean, OffsetDateTime>> those(
            boolean mine, Condition pressing, Condition which) {
        return select(
                        inline(mine).as("mine"),
                        field(pressing).as("pressing"),
                        TICKET.ID,
                        TICKET.PRIORITY,
                        TICKET.NEXT_DUE,
                        TICKET.BALL,
                        TICKET.UNANSWERED,
                        TICKET.ACTIVE_AT)
                .from(TICKET)
                .where(Rows.AWAKE, which);
    }

    private static <T> Field<T> of(String named, Class<T> type) {
        return field(name("own_ones", named), type);
    }
}
