package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PRIORITY_LEVEL;
import static dk.skranke.ticketing.db.Tables.PRIORITY_MATRIX;
import static java.util.stream.Collectors.toMap;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.db.tables.records.PriorityLevelRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of the office's one matrix, kept in memory: it stands in forms and changes seldom. */
@Repository
public class Matrices {

    private static final String CHANGED = "matrix";

    private final DSLContext sql;
    private final Kept<Matrix> kept;

    Matrices(DSLContext sql, Keeper keeper) {
        this.sql = sql;
        this.kept = keeper.keep(CHANGED, Duration.ofMinutes(1), this::read);
    }

    public Matrix matrix() {
        return kept.get();
    }

    @Transactional
    void change(Matrix to, Member me) {
        me.mustAdministrate();
        to.cells()
                .forEach((weight, priority) -> sql.update(PRIORITY_MATRIX)
                        .set(PRIORITY_MATRIX.PRIORITY, priority.name())
                        .where(
                                PRIORITY_MATRIX.IMPACT.eq(weight.impact().name()),
                                PRIORITY_MATRIX.URGENCY.eq(weight.urgency().name()))
                        .execute());
        to.impacts().forEach((level, names) -> name("IMPACT", level.name(), names));
        to.urgencies().forEach((level, names) -> name("URGENCY", level.name(), names));
        kept.changed();
    }

    private void name(String axis, String key, Map<Language, String> names) {
        sql.update(PRIORITY_LEVEL)
                .set(PRIORITY_LEVEL.NAME_DA, names.get(Language.DA))
                .set(PRIORITY_LEVEL.NAME_DE, names.get(Language.DE))
                .set(PRIORITY_LEVEL.NAME_EN, names.get(Language.EN))
                .where(PRIORITY_LEVEL.AXIS.eq(axis), PRIORITY_LEVEL.KEY.eq(key))
                .execute();
    }

    private Matrix read() {
        var cells = sql.selectFrom(PRIORITY_MATRIX).fetch().stream()
                .collect(toMap(
                        it -> new Weight(Impact.valueOf(it.getImpact()), Urgency.valueOf(it.getUrgency())),
                        it -> Priority.valueOf(it.getPriority())));
        var levels = sql.selectFrom(PRIORITY_LEVEL).fetch();
        return new Matrix(cells, names(levels, "IMPACT", Impact::valueOf), names(levels, "URGENCY", Urgency::valueOf));
    }

    private static <T> Map<T, Map<Language, String>> names(
            List<PriorityLevelRecord> levels, String axis, Function<String, T> of) {
        return levels.stream()
                .filter(it -> it.getAxis().equals(axis))
                .collect(toMap(
                        it -> of.apply(it.getKey()),
                        it -> Map.of(
                                Language.DA,
                                it.getNameDa(),
                                Language.DE,
                                it.getNameDe(),
                                Language.EN,
                                it.getNameEn())));
    }
}
