package dk.skranke.calendars;

import static dk.skranke.calendars.db.Tables.CALENDAR;
import static dk.skranke.calendars.db.Tables.CLOSED_DAY;
import static dk.skranke.calendars.db.Tables.HOURS;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The office's calendars, kept in memory: they are asked with every ticket and change seldom. */
@Repository
public class Calendars {

    private static final String CHANGED = "calendars";

    private final DSLContext sql;
    private final HolidaySource holidays;
    private final ApplicationEventPublisher events;
    private final Kept<Map<CalendarId, WorkingTime>> kept;

    Calendars(DSLContext sql, HolidaySource holidays, Keeper keeper, ApplicationEventPublisher events) {
        this.sql = sql;
        this.holidays = holidays;
        this.kept = keeper.keep(CHANGED, Duration.ofMinutes(1), this::read);
        this.events = events;
    }

    public List<WorkingCalendar> all() {
        return current().values().stream()
                .map(WorkingTime::calendar)
                .sorted(Comparator.comparing(WorkingCalendar::name))
                .toList();
    }

    public WorkingTime time(CalendarId id) {
        var time = current().get(id);
        if (time == null) throw new NotFound();
        return time;
    }

    /** The hours that lawyers' offices keep; what is special here, the office adds. */
    public static List<OpenHours> usualHours() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(it -> new OpenHours(DayOfWeek.of(it), 510, it == 5 ? 960 : 990))
                .toList();
    }

    @Transactional
    public CalendarId open(String name, ZoneId zone, String place, List<OpenHours> hours, List<ClosedDay> closed) {
        mustBeFree(name, null);
        var id = new CalendarId(sql.insertInto(CALENDAR)
                .set(CALENDAR.NAME, name)
                .set(CALENDAR.ZONE, zone.getId())
                .set(CALENDAR.PLACE, place)
                .returning(CALENDAR.ID)
                .fetchSingle()
                .getId());
        fill(id, hours, closed);
        changed(id);
        return id;
    }

    @Transactional
    public void change(
            CalendarId id, String name, ZoneId zone, String place, List<OpenHours> hours, List<ClosedDay> closed) {
        mustBeFree(name, id);
        var changed = sql.update(CALENDAR)
                .set(CALENDAR.NAME, name)
                .set(CALENDAR.ZONE, zone.getId())
                .set(CALENDAR.PLACE, place)
                .where(CALENDAR.ID.eq(id.value()))
                .execute();
        if (changed == 0) throw new NotFound();
        sql.deleteFrom(HOURS).where(HOURS.CALENDAR_ID.eq(id.value())).execute();
        sql.deleteFrom(CLOSED_DAY).where(CLOSED_DAY.CALENDAR_ID.eq(id.value())).execute();
        fill(id, hours, closed);
        changed(id);
    }

    private void mustBeFree(String name, @Nullable CalendarId but) {
        var taken = sql.fetchExists(CALENDAR, CALENDAR.NAME.eq(name), CALENDAR.ID.ne(but == null ? 0 : but.value()));
        if (taken) throw new Refused("calendars.name-taken", name);
    }

    private void fill(CalendarId id, List<OpenHours> hours, List<ClosedDay> closed) {
        if (hours.isEmpty()) throw new Refused("calendars.no-hours");
        var rows = sql.insertInto(HOURS, HOURS.CALENDAR_ID, HOURS.WEEKDAY, HOURS.OPENS, HOURS.CLOSES);
        for (var it : hours)
            rows = rows.values(id.value(), (short) it.day().getValue(), (short) it.opens(), (short) it.closes());
        rows.execute();
        if (closed.isEmpty()) return;
        var days = sql.insertInto(
                CLOSED_DAY,
                CLOSED_DAY.CALENDAR_ID,
                CLOSED_DAY.DAY,
                CLOSED_DAY.YEARLY,
                CLOSED_DAY.FROM_MINUTE,
                CLOSED_DAY.NAME);
        for (var it : closed) {
            var from = it.from();
            days = days.values(id.value(), it.day(), it.yearly(), from == null ? null : from.shortValue(), it.name());
        }
        days.execute();
    }

    private void changed(CalendarId id) {
        kept.changed();
        events.publishEvent(new CalendarChanged(id));
    }

    private Map<CalendarId, WorkingTime> current() {
        return kept.get();
    }

    private Map<CalendarId, WorkingTime> read() {
        var hours = sql.selectFrom(HOURS)
                .orderBy(HOURS.WEEKDAY, HOURS.OPENS)
                .fetchGroups(
                        HOURS.CALENDAR_ID,
                        it -> new OpenHours(DayOfWeek.of(it.getWeekday()), it.getOpens(), it.getCloses()));
        var closed = sql.selectFrom(CLOSED_DAY)
                .orderBy(CLOSED_DAY.YEARLY.desc(), CLOSED_DAY.DAY)
                .fetchGroups(
                        CLOSED_DAY.CALENDAR_ID,
                        it -> new ClosedDay(
                                it.getDay(),
                                it.getYearly(),
                                it.getFromMinute() == null ? null : (int) it.getFromMinute(),
                                it.getName()));
        return sql.selectFrom(CALENDAR).fetch().stream()
                .map(it -> new WorkingCalendar(
                        new CalendarId(it.getId()),
                        it.getName(),
                        ZoneId.of(it.getZone()),
                        it.getPlace(),
                        hours.getOrDefault(it.getId(), List.of()),
                        closed.getOrDefault(it.getId(), List.of())))
                .filter(it -> !it.hours().isEmpty())
                .map(it -> new WorkingTime(it, year -> holidays.holidays(it.place(), year)))
                .collect(Collectors.toMap(it -> it.calendar().id(), Function.identity()));
    }
}
