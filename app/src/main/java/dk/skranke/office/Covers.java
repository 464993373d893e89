package dk.skranke.office;

import static dk.skranke.office.db.Tables.COVER;
import static dk.skranke.office.db.Tables.MEMBERSHIP;
import static dk.skranke.office.db.Tables.PERSON;
import static dk.skranke.office.db.Tables.TEAM;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts substitutes into the teams of those whom they stand in for: memberships that begin and end by themselves. */
@Repository
public class Covers {

    /** @param teams what passes on; of them, only those that may be shown to others do */
    public record Cover(Away away, Set<TeamId> teams) {}

    private final DSLContext sql;
    private final Staff staff;
    private final Clock clock;

    Covers(DSLContext sql, Staff staff, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.clock = clock;
    }

    /** These and no others from now on; what is over stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Collection<Cover> covers) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.deleteFrom(COVER).where(COVER.ENDS.gt(now)).execute();
        for (var it : covers) {
            var away = it.away();
            var id = sql.insertInto(COVER)
                    .set(COVER.ABSENT_ID, away.person().value())
                    .set(
                            COVER.SUBSTITUTE_ID,
                            away.substitute() == null ? null : away.substitute().value())
                    .set(COVER.STARTS, away.from().atOffset(ZoneOffset.UTC))
                    .set(COVER.ENDS, away.until().atOffset(ZoneOffset.UTC))
                    .returning(COVER.ID)
                    .fetchSingle()
                    .getId();
            if (away.substitute() != null) lend(id, away.substitute(), it);
        }
        staff.changed();
    }

    /** Guests are in no team; whoever is in it already needs no second membership. */
    private void lend(long cover, PersonId to, Cover it) {
        sql.insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.PERSON_ID,
                        MEMBERSHIP.TEAM_ID,
                        MEMBERSHIP.COVER_ID,
                        MEMBERSHIP.STARTS,
                        MEMBERSHIP.ENDS)
                .select(select(
                                val(to.value()),
                                TEAM.ID,
                                val(cover),
                                val(it.away().from().atOffset(ZoneOffset.UTC)),
                                val(it.away().until().atOffset(ZoneOffset.UTC)))
                        .from(TEAM)
                        .where(
                                TEAM.ID.in(
                                        it.teams().stream().map(TeamId::value).toList()),
                                TEAM.PASSES_ON.isTrue(),
                                exists(selectOne()
                                        .from(PERSON)
                                        .where(
                                                PERSON.ID.eq(to.value()),
                                                PERSON.ACTIVE.isTrue(),
                                                PERSON.ROLE.ne(Role.GUEST.name()))),
                                TEAM.ID.notIn(select(MEMBERSHIP.TEAM_ID)
                                        .from(MEMBERSHIP)
                                        .where(MEMBERSHIP.PERSON_ID.eq(to.value()), MEMBERSHIP.COVER_ID.isNull()))))
                .execute();
    }

    /**
     * In whose stead somebody acts on a ticket: of somebody who is away and has it, or through whom alone they see its
     * team. Null for their own work. For the statement that writes it down.
     *
     * @param before who had it until now
     */
    public static Field<Long> insteadOf(
            PersonId by, @Nullable PersonId before, Field<Long> assignee, Field<Long> team) {
        var theirs = COVER.ABSENT_ID.eq(assignee).or(COVER.ABSENT_ID.eq(val(before == null ? null : before.value())));
        var onlyThroughThem = team.in(select(MEMBERSHIP.TEAM_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(by.value()), MEMBERSHIP.COVER_ID.eq(COVER.ID)));
        return field(select(min(COVER.ABSENT_ID))
                .from(COVER)
                .where(
                        COVER.SUBSTITUTE_ID.eq(by.value()),
                        COVER.STARTS.le(currentOffsetDateTime()),
                        COVER.ENDS.gt(currentOffsetDateTime()),
                        theirs.or(onlyThroughThem)));
    }
}
