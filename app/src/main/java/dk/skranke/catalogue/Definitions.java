package dk.skranke.catalogue;

import static dk.skranke.catalogue.db.Tables.DEFINITION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.skranke.catalogue.Definition.Kind;
import dk.skranke.catalogue.Definition.State;
import dk.skranke.catalogue.db.tables.records.DefinitionRecord;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of versions. */
@Repository
class Definitions {

    private final DSLContext sql;
    private final Clock clock;

    Definitions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Drafts and what is live, by key. */
    @Transactional(readOnly = true)
    public List<Definition> present(Kind kind) {
        return sql.selectFrom(DEFINITION)
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.STATE.ne("PAST"))
                .orderBy(DEFINITION.KEY, DEFINITION.NUMBER)
                .fetch(Definitions::definition);
    }

    @Transactional(readOnly = true)
    public Optional<Definition> find(Kind kind, String key, State state) {
        return sql.selectFrom(DEFINITION)
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key), DEFINITION.STATE.eq(state.name()))
                .fetchOptional(Definitions::definition);
    }

    /** The newest number of a key, as often as it was in use. */
    @Transactional(readOnly = true)
    public List<Definition> versions(Kind kind, String key) {
        return sql.selectFrom(DEFINITION)
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key), DEFINITION.STATE.ne("DRAFT"))
                .orderBy(DEFINITION.NUMBER.desc())
                .limit(50)
                .fetch(Definitions::definition);
    }

    void draft(Kind kind, String key, String body, @Nullable PersonId by) {
        lock(kind, key);
        var changed = sql.update(DEFINITION)
                .set(DEFINITION.BODY, JSONB.valueOf(body))
                .set(DEFINITION.CHANGED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(DEFINITION.CHANGED_BY, by == null ? null : by.value())
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key), DEFINITION.STATE.eq("DRAFT"))
                .execute();
        if (changed == 0) add(kind, key, State.DRAFT, body, by);
    }

    /** What was live is past from here on. */
    long live(Kind kind, String key, String body, @Nullable PersonId by) {
        lock(kind, key);
        discard(kind, key);
        sql.update(DEFINITION)
                .set(DEFINITION.STATE, "PAST")
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key), DEFINITION.STATE.eq("LIVE"))
                .execute();
        return add(kind, key, State.LIVE, body, by);
    }

    void discard(Kind kind, String key) {
        sql.deleteFrom(DEFINITION)
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key), DEFINITION.STATE.eq("DRAFT"))
                .execute();
    }

    private long add(Kind kind, String key, State state, String body, @Nullable PersonId by) {
        var next = select(coalesce(max(DEFINITION.NUMBER), inline(0)).plus(1))
                .from(DEFINITION)
                .where(DEFINITION.KIND.eq(kind.name()), DEFINITION.KEY.eq(key));
        return sql.insertInto(DEFINITION)
                .set(DEFINITION.KIND, kind.name())
                .set(DEFINITION.KEY, key)
                .set(DEFINITION.NUMBER, next.asField())
                .set(DEFINITION.STATE, state.name())
                .set(DEFINITION.BODY, JSONB.valueOf(body))
                .set(DEFINITION.CHANGED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(DEFINITION.CHANGED_BY, by == null ? null : by.value())
                .returning(DEFINITION.ID)
                .fetchSingle()
                .getId();
    }

    private void lock(Kind kind, String key) {
        sql.query("select pg_advisory_xact_lock(hashtextextended({0}, 40))", inline(kind + key))
                .execute();
    }

    private static Definition definition(DefinitionRecord it) {
        return new Definition(
                it.getId(),
                Kind.valueOf(it.getKind()),
                it.getKey(),
                it.getNumber(),
                State.valueOf(it.getState()),
                it.getBody().data(),
                it.getChangedAt().toInstant(),
                it.getChangedBy() == null ? null : new PersonId(it.getChangedBy()));
    }
}
