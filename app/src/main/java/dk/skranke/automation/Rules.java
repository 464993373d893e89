package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.RULE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.skranke.automation.db.tables.records.RuleRecord;
import dk.skranke.database.Asker;
import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.database.Standing;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The store of rules, kept in memory: every change of a ticket asks them. */
@Repository
class Rules {

    private static final String CHANGED = "rules";

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Filtering filtering;
    private final Directory directory;
    private final Standing standing;
    private final JsonMapper json;
    private final Clock clock;
    private final Kept<List<Rule>> kept;

    Rules(
            DSLContext sql,
            Filtering filtering,
            Directory directory,
            Standing standing,
            Keeper keeper,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.filtering = filtering;
        this.directory = directory;
        this.standing = standing;
        this.json = json;
        this.clock = clock;
        // What they name may have gone: people, teams, categories.
        this.kept = keeper.keep(
                CHANGED,
                Duration.ofMinutes(1),
                () -> standing.as(Asker.Role.RULES, this::active),
                "office",
                "catalogue");
    }

    /** Those that run, in their order; within a transaction. */
    List<Rule> running() {
        return kept.get();
    }

    @Transactional(readOnly = true)
    List<Rule> all(Member me) {
        me.mustAdministrate();
        return sql.selectFrom(RULE).orderBy(RULE.POSITION, RULE.ID).fetch(this::rule);
    }

    @Transactional(readOnly = true)
    Rule find(RuleId id, Member me) {
        me.mustAdministrate();
        return sql.fetchOptional(RULE, RULE.ID.eq(id.value())).map(this::rule).orElseThrow(NotFound::new);
    }

    @Transactional
    RuleId add(RuleDetails it, Member me) {
        me.mustAdministrate();
        if (sql.fetchCount(RULE) >= MOST) throw new Refused("automation.too-many", MOST);
        var id = insert(record(it, me).setActive(true));
        kept.changed();
        return id;
    }

    /** For the sample office: switched off, to be looked at. */
    @Transactional
    void suggest(RuleDetails it) {
        insert(record(it, null).setActive(false));
    }

    @Transactional
    void change(RuleId id, RuleDetails it, Member me) {
        me.mustAdministrate();
        unique(it.name(), id);
        mustBe(sql.update(RULE)
                .set(record(it, me))
                .where(RULE.ID.eq(id.value()))
                .execute());
        kept.changed();
    }

    /** As another office has it: by its name, at this place in the order. */
    @Transactional
    void carry(RuleDetails it, int position, boolean active, Member me) {
        me.mustAdministrate();
        var known = sql.select(RULE.ID)
                .from(RULE)
                .where(RULE.NAME.eq(it.name()))
                .fetchOptional(one -> new RuleId(one.value1()));
        known.ifPresent(id -> change(id, it, me));
        var id = known.orElseGet(() -> add(it, me));
        sql.update(RULE)
                .set(RULE.POSITION, position)
                .set(RULE.ACTIVE, active)
                .where(RULE.ID.eq(id.value()))
                .execute();
        kept.changed();
    }

    @Transactional
    void turn(RuleId id, boolean on, Member me) {
        me.mustAdministrate();
        mustBe(sql.update(RULE)
                .set(RULE.ACTIVE, on)
                .where(RULE.ID.eq(id.value()))
                .execute());
        kept.changed();
    }

    /** Before the one that it came after. */
    @Transactional
    void raise(RuleId id, Member me) {
        me.mustAdministrate();
        var all = sql.select(RULE.ID)
                .from(RULE)
                .orderBy(RULE.POSITION, RULE.ID)
                .forUpdate()
                .fetch(RULE.ID);
        var at = all.indexOf(id.value());
        if (at < 0) throw new NotFound();
        if (at > 0) java.util.Collections.swap(all, at, at - 1);
        for (var i = 0; i < all.size(); i++)
            sql.update(RULE)
                    .set(RULE.POSITION, i + 1)
                    .where(RULE.ID.eq(all.get(i)))
                    .execute();
        kept.changed();
    }

    @Transactional
    void remove(RuleId id, Member me) {
        me.mustAdministrate();
        mustBe(sql.deleteFrom(RULE).where(RULE.ID.eq(id.value())).execute());
        kept.changed();
    }

    private RuleId insert(RuleRecord it) {
        unique(it.getName(), new RuleId(0));
        return new RuleId(sql.insertInto(RULE)
                .set(it)
                .set(
                        RULE.POSITION,
                        select(coalesce(max(RULE.POSITION), inline(0)).plus(1)).from(RULE))
                .returning(RULE.ID)
                .fetchSingle()
                .getId());
    }

    private void unique(String name, RuleId except) {
        if (sql.fetchExists(RULE, RULE.NAME.equalIgnoreCase(name), RULE.ID.ne(except.value())))
            throw new Refused("automation.name-taken");
    }

    private static void mustBe(int changed) {
        if (changed == 0) throw new NotFound();
    }

    private RuleRecord record(RuleDetails it, @Nullable Member me) {
        return new RuleRecord()
                .setName(it.name())
                .setTrigger(it.trigger().name())
                .setAmount(it.amount())
                .setFilter(filtering.keep(it.filter()))
                .setEffects(JSONB.valueOf(json.writeValueAsString(it.effects())))
                .setChangedAt(clock.instant().atOffset(ZoneOffset.UTC))
                .setChangedBy(me == null ? null : me.id().value());
    }

    private List<Rule> active() {
        return sql.selectFrom(RULE).where(RULE.ACTIVE).orderBy(RULE.POSITION, RULE.ID).fetch().stream()
                .map(this::rule)
                .filter(Rule::runs)
                .toList();
    }

    private Rule rule(RuleRecord it) {
        var effects = json.readValue(it.getEffects().data(), Effects.class);
        var broken = effects.gone(directory);
        var filter = Filter.EVERYTHING;
        try {
            filter = filtering.kept(it.getFilter());
        } catch (Mistake mistake) {
            broken = Optional.of(new Refused(mistake.key(), mistake.arguments().toArray()));
        }
        return new Rule(
                new RuleId(it.getId()),
                it.getName(),
                it.getPosition(),
                it.getActive(),
                Trigger.valueOf(it.getTrigger()),
                it.getAmount(),
                it.getFilter(),
                filter,
                effects,
                broken);
    }
}
