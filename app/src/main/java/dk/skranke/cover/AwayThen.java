package dk.skranke.cover;

import static dk.skranke.cover.db.Tables.ABSENCE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;

/** Who else has planned to be away, as a part of another statement. Everybody of the office may know. */
public record AwayThen(PersonId person, LocalDate first, LocalDate last) {

    private static final int MOST = 100;

    public static Field<List<AwayThen>> between(Field<Long> notThis, Field<LocalDate> first, Field<LocalDate> last) {
        return multiset(select(ABSENCE.PERSON_ID, ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY)
                        .from(ABSENCE)
                        .where(ABSENCE.FIRST_DAY.le(last), ABSENCE.LAST_DAY.ge(first), ABSENCE.PERSON_ID.ne(notThis))
                        .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ID)
                        .limit(MOST))
                .convertFrom(it -> it.map(row -> new AwayThen(new PersonId(row.value1()), row.value2(), row.value3())));
    }
}
