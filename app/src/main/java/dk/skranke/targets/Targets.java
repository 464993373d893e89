package dk.skranke.targets;

import static dk.skranke.targets.db.Tables.STEP;
import static dk.skranke.targets.db.Tables.TARGET;

import dk.skranke.calendars.CalendarChanged;
import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryBegun;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.matters.ClientId;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.targets.db.tables.records.TargetRecord;
import dk.skranke.ticketing.Priority;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The office's targets and its chain of escalation, kept in memory: they are asked with every ticket and change seldom. */
@Repository
public class Targets {

    private static final String CHANGED = "targets";

    private record Promises(List<Target> targets, List<Step> steps) {}

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Recalculations recalculations;
    private final Kept<Promises> kept;

    Targets(DSLContext sql, Catalogue catalogue, Calendars calendars, Recalculations recalculations, Keeper keeper) {
        this.calendars = calendars;
        this.sql = sql;
        this.catalogue = catalogue;
        this.recalculations = recalculations;
        this.kept = keeper.keep(CHANGED, Duration.ofMinutes(1), this::read);
    }

    List<Target> all() {
        return current().targets();
    }

    /** In the order in which they are reached. */
    List<Step> steps() {
        return current().steps();
    }

    Target target(TargetId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Null where it is no longer there, or there never was one. */
    @Nullable
    Target named(@Nullable TargetId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    Choice choose(CategoryId category, Priority priority, @Nullable ClientId client) {
        return Choice.of(all(), category, priority, client);
    }

    @Transactional
    void add(Target it) {
        mustBeAlone(it);
        sql.insertInto(TARGET).set(row(it)).execute();
        changed();
    }

    @Transactional
    void change(Target it) {
        mustBeAlone(it);
        var changed = sql.update(TARGET)
                .set(row(it))
                .where(TARGET.ID.eq(it.id().value()), TARGET.ACTIVE.isTrue())
                .execute();
        if (changed == 0) throw new NotFound();
        changed();
    }

    /** Old promises go on naming it. */
    @Transactional
    void remove(TargetId id) {
        sql.update(TARGET)
                .set(TARGET.ACTIVE, false)
                .where(TARGET.ID.eq(id.value()))
                .execute();
        changed();
    }

    @Transactional
    void escalate(List<Step> steps) {
        sql.deleteFrom(STEP).execute();
        for (var it : steps) {
            sql.insertInto(STEP)
                    .set(STEP.PERCENT, (short) it.percent())
                    .set(STEP.WHO, it.who().name())
                    .set(STEP.ACT, it.act().name())
                    .set(
                            STEP.PERSON_ID,
                            it.person() == null ? null : it.person().value())
                    .execute();
        }
        changed();
    }

    /** What the templates promise for the kinds of tickets that there are; for a new office. */
    @Transactional
    public void begin(CalendarId calendar) {
        catalogue.categories().forEach(it -> begin(it.id(), it.key(), it.name(Language.DA), calendar));
        kept.changed();
    }

    /** What is adopted from the library brings what is usually promised for it, in the office’s first calendar. */
    @EventListener
    @Transactional
    public void on(CategoryBegun it) {
        calendars.all().stream()
                .findFirst()
                .ifPresent(calendar -> begin(
                        it.category(),
                        it.key(),
                        catalogue.category(it.category()).name(Language.DA),
                        calendar.id()));
        kept.changed();
    }

    private void begin(CategoryId category, String key, String name, CalendarId calendar) {
        for (var it : Template.ALL) {
            if (!it.category().equals(key)) continue;
            sql.insertInto(TARGET)
                    .set(row(new Target(
                            new TargetId(0),
                            name,
                            category,
                            it.priority(),
                            null,
                            calendar,
                            it.first(),
                            it.next(),
                            it.resolve(),
                            it.pauses())))
                    .execute();
        }
    }

    @EventListener
    void on(CalendarChanged it) {
        if (all().stream().anyMatch(target -> target.calendar().equals(it.calendar()))) recalculations.begin();
    }

    private void mustBeAlone(Target it) {
        var taken = all().stream()
                .anyMatch(other -> !other.id().equals(it.id())
                        && java.util.Objects.equals(other.category(), it.category())
                        && other.priority() == it.priority()
                        && java.util.Objects.equals(other.client(), it.client()));
        if (taken) throw new Refused("targets.another-like-it");
    }

    private void changed() {
        kept.changed();
        recalculations.begin();
    }

    private Promises current() {
        return kept.get();
    }

    private Promises read() {
        return new Promises(
                sql.selectFrom(TARGET).where(TARGET.ACTIVE).orderBy(TARGET.ID).fetch(Targets::target),
                sql.selectFrom(STEP)
                        .orderBy(STEP.PERCENT, STEP.WHO)
                        .fetch(it -> new Step(
                                it.getPercent(),
                                Step.Who.valueOf(it.getWho()),
                                Step.Act.valueOf(it.getAct()),
                                it.getPersonId() == null ? null : new PersonId(it.getPersonId()))));
    }

    private static TargetRecord row(Target it) {
        return new TargetRecord()
                .setName(it.name())
                .setCategoryId(it.category() == null ? null : it.category().value())
                .setPriority(it.priority() == null ? null : it.priority().name())
                .setClientId(it.client() == null ? null : it.client().value())
                .setCalendarId(it.calendar().value())
                .setFirstMinutes(it.first())
                .setNextMinutes(it.next())
                .setResolveMinutes(it.resolve())
                .setPauses(it.pauses());
    }

    private static Target target(TargetRecord it) {
        return new Target(
                new TargetId(it.getId()),
                it.getName(),
                it.getCategoryId() == null ? null : new CategoryId(it.getCategoryId()),
                it.getPriority() == null ? null : Priority.valueOf(it.getPriority()),
                it.getClientId() == null ? null : new ClientId(it.getClientId()),
                new CalendarId(it.getCalendarId()),
                it.getFirstMinutes(),
                it.getNextMinutes(),
                it.getResolveMinutes(),
                it.getPauses());
    }
}
