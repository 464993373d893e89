package dk.skranke.recurring;

import static dk.skranke.recurring.db.Tables.FILED;
import static dk.skranke.recurring.db.Tables.SERIES;
import static org.jooq.impl.DSL.or;

import dk.skranke.calendars.CalendarId;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.recurring.db.tables.records.SeriesRecord;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.TemplateId;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of series and of what they filed. */
@Repository
class Recurring {

    private static final int MOST = 200;
    private static final int SHOWN = 20;

    record Due(SeriesId series, PersonId owner) {}

    /** @param title null for whoever may not see the ticket */
    record Filed(
            long ticket, @Nullable String title, @Nullable String status, java.time.LocalDate day, int missed) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    Recurring(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<Series> of(Member me) {
        if (me.guest()) return List.of();
        return sql.selectFrom(SERIES)
                .where(seenBy(me))
                .orderBy(SERIES.NEXT_AT.asc().nullsLast(), SERIES.NAME, SERIES.ID)
                .fetch(this::series);
    }

    Series find(SeriesId id, Member me) {
        me.mustBelong();
        return sql.selectFrom(SERIES)
                .where(SERIES.ID.eq(id.value()), seenBy(me))
                .fetchOptional(this::series)
                .orElseThrow(NotFound::new);
    }

    Series lock(SeriesId id, Member me) {
        me.mustBelong();
        var it = sql.selectFrom(SERIES)
                .where(SERIES.ID.eq(id.value()), seenBy(me))
                .forUpdate()
                .fetchOptional(this::series)
                .orElseThrow(NotFound::new);
        if (!it.keptBy(me)) throw new NotFound();
        return it;
    }

    SeriesId add(SeriesDetails it, Turn next, Member me) {
        if (sql.fetchCount(SERIES, SERIES.OWNER_ID.eq(me.id().value())) >= MOST)
            throw new Refused("recurring.too-many", MOST);
        return new SeriesId(sql.insertInto(SERIES)
                .set(row(it))
                .set(running(next))
                .set(SERIES.OWNER_ID, me.id().value())
                .returning(SERIES.ID)
                .fetchSingle()
                .getId());
    }

    /** From here on in the name of whoever saves it. */
    void change(SeriesId id, SeriesDetails it, Turn next, Member me) {
        update(id, row(it).setOwnerId(me.id().value()));
        update(id, running(next));
    }

    void run(SeriesId id, Turn next, Member me) {
        update(id, running(next).setOwnerId(me.id().value()));
    }

    void next(SeriesId id, Turn next) {
        update(id, running(next));
    }

    void rest(SeriesId id, State state, Member me) {
        update(id, resting(state).setOwnerId(me.id().value()));
    }

    void over(SeriesId id) {
        update(id, resting(State.OVER));
    }

    void stop(SeriesId id, Refused why) {
        var with = java.util.Arrays.stream(why.arguments()).map(String::valueOf).toArray(String[]::new);
        update(id, resting(State.STOPPED).setStopped(why.key()).setStoppedWith(with));
    }

    void remove(SeriesId id) {
        sql.deleteFrom(SERIES).where(SERIES.ID.eq(id.value())).execute();
    }

    /** For the system: those whose moment has come, the longest ago first. */
    List<Due> due(int most) {
        return sql.select(SERIES.ID, SERIES.OWNER_ID)
                .from(SERIES)
                .where(isDue())
                .orderBy(SERIES.NEXT_AT)
                .limit(most)
                .fetch(it -> new Due(new SeriesId(it.value1()), new PersonId(it.value2())));
    }

    /** Empty where another node was faster. */
    Optional<Series> lockDue(SeriesId id) {
        return sql.selectFrom(SERIES)
                .where(SERIES.ID.eq(id.value()), isDue())
                .forUpdate()
                .skipLocked()
                .fetchOptional(this::series);
    }

    void filed(SeriesId id, Turn turn, int missed, TicketId ticket) {
        sql.insertInto(FILED)
                .set(FILED.SERIES_ID, id.value())
                .set(FILED.AT, turn.at().atOffset(ZoneOffset.UTC))
                .set(FILED.DAY, turn.day())
                .set(FILED.FILED_AT, now())
                .set(FILED.MISSED, missed)
                .set(FILED.TICKET_ID, ticket.value())
                .set(FILED.TEAM_ID, Glimpse.team(ticket))
                .execute();
    }

    /** The newest first. */
    List<Filed> filed(SeriesId id, Member me) {
        return sql.select(
                        FILED.TICKET_ID,
                        Glimpse.title(FILED.TICKET_ID, me),
                        Glimpse.status(FILED.TICKET_ID, me),
                        FILED.DAY,
                        FILED.MISSED)
                .from(FILED)
                .where(FILED.SERIES_ID.eq(id.value()))
                .orderBy(FILED.AT.desc())
                .limit(SHOWN)
                .fetch(it -> new Filed(it.value1(), it.value2(), it.value3(), it.value4(), it.value5()));
    }

    private Condition isDue() {
        return SERIES.STATE.eq(State.RUNNING.name()).and(SERIES.NEXT_AT.le(now()));
    }

    private static Condition seenBy(Member me) {
        return or(
                SERIES.OWNER_ID.eq(me.id().value()),
                SERIES.CIRCLE.eq(Circle.OFFICE.name()),
                SERIES.CIRCLE
                        .eq(Circle.TEAM.name())
                        .and(SERIES.TEAM_ID.in(
                                me.teams().stream().map(TeamId::value).toList())));
    }

    private void update(SeriesId id, SeriesRecord to) {
        sql.update(SERIES).set(to).where(SERIES.ID.eq(id.value())).execute();
    }

    private static SeriesRecord running(Turn next) {
        return new SeriesRecord()
                .setState(State.RUNNING.name())
                .setNextDate(next.date())
                .setNextAt(next.at().atOffset(ZoneOffset.UTC))
                .setStopped(null);
    }

    private static SeriesRecord resting(State state) {
        return new SeriesRecord()
                .setState(state.name())
                .setNextDate(null)
                .setNextAt(null)
                .setStopped(null);
    }

    private SeriesRecord row(SeriesDetails it) {
        var team = it.sharing().team();
        return new SeriesRecord()
                .setName(it.name())
                .setCircle(it.sharing().circle().name())
                .setTeamId(team == null ? null : team.value())
                .setTemplateId(it.template() == null ? null : it.template().value())
                .setPattern(JSONB.valueOf(json.writeValueAsString(it.pattern())))
                .setAsked(JSONB.valueOf(json.writeValueAsString(it.asked())))
                .setRule(it.rhythm().rule())
                .setStarts(it.rhythm().starts())
                .setAtTime(it.rhythm().at())
                .setZone(it.rhythm().zone().getId())
                .setShift(it.rhythm().shift().name())
                .setCalendarId(it.calendar() == null ? null : it.calendar().value())
                .setChangedAt(now());
    }

    private Series series(SeriesRecord it) {
        return new Series(
                new SeriesId(it.getId()),
                it.getName(),
                new PersonId(it.getOwnerId()),
                Circle.valueOf(it.getCircle()),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()),
                it.getTemplateId() == null ? null : new TemplateId(it.getTemplateId()),
                json.readValue(it.getPattern().data(), Pattern.class),
                json.readValue(it.getAsked().data(), new TypeReference<Map<String, String>>() {}),
                new Rhythm(
                        it.getRule(),
                        it.getStarts(),
                        it.getAtTime(),
                        ZoneId.of(it.getZone()),
                        Shift.valueOf(it.getShift())),
                it.getCalendarId() == null ? null : new CalendarId(it.getCalendarId()),
                State.valueOf(it.getState()),
                it.getNextDate(),
                instant(it.getNextAt()),
                it.getStopped(),
                List.of(it.getStoppedWith()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
