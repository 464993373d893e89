package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.HOLD;
import static dk.skranke.composing.db.Tables.OWN_HOLD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long a letter is held in which it can be taken back: as the office says, or as each person prefers. */
@Repository
class Holding {

    static final List<Integer> CHOICES = List.of(0, 10, 30);

    /** @param own what the member prefers; null goes with the office */
    record Chosen(int office, @Nullable Integer own) {

        Duration pause() {
            return Duration.ofSeconds(own == null ? office : own);
        }
    }

    private final DSLContext sql;
    private final int otherwise;

    /** @param otherwise seconds, where the office has said nothing */
    Holding(DSLContext sql, @Value("${skranke.sending.hold}") int otherwise) {
        this.sql = sql;
        this.otherwise = otherwise;
    }

    @Transactional(readOnly = true)
    Chosen of(Member me) {
        return sql.select(office(), own(me)).fetchSingle(it -> new Chosen(it.value1(), it.value2()));
    }

    Field<Integer> office() {
        return coalesce(field(select(HOLD.SECONDS).from(HOLD)), val(otherwise));
    }

    static Field<Integer> own(Member me) {
        return field(select(OWN_HOLD.SECONDS)
                .from(OWN_HOLD)
                .where(OWN_HOLD.PERSON_ID.eq(me.id().value())));
    }

    @Transactional
    void office(int seconds, Member me) {
        me.mustAdministrate();
        mustBeOffered(seconds);
        sql.insertInto(HOLD)
                .set(HOLD.SECONDS, seconds)
                .onConflict(HOLD.ID)
                .doUpdate()
                .set(HOLD.SECONDS, seconds)
                .execute();
    }

    /** @param seconds null goes with the office */
    @Transactional
    void own(@Nullable Integer seconds, Member me) {
        me.mustBelong();
        sql.deleteFrom(OWN_HOLD).where(OWN_HOLD.PERSON_ID.eq(me.id().value())).execute();
        if (seconds == null) return;
        mustBeOffered(seconds);
        sql.insertInto(OWN_HOLD)
                .set(OWN_HOLD.PERSON_ID, me.id().value())
                .set(OWN_HOLD.SECONDS, seconds)
                .execute();
    }

    private static void mustBeOffered(int seconds) {
        if (!CHOICES.contains(seconds)) throw new NotFound();
    }
}
