package dk.skranke.catalogue;

import static dk.skranke.catalogue.db.Tables.CATEGORY;
import static dk.skranke.catalogue.db.Tables.DEFINITION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.catalogue.Definition.Kind;
import dk.skranke.catalogue.db.tables.records.CategoryRecord;
import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.forms.Phrase;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.workflows.Workflow;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The categories and workflows that are or were in use, kept in memory: they stand on every page and change seldom. */
@Repository
public class Catalogue {

    private static final String CHANGED = "catalogue";

    /**
     * @param all those too that are no longer offered: old tickets bear them
     * @param live by key
     */
    private record Snapshot(
            List<Category> offered,
            List<Category> all,
            Map<Long, CategoryPlan> plans,
            Map<Long, Workflow> workflows,
            Map<String, Long> live) {}

    private final DSLContext sql;
    private final Bodies bodies;
    private final Kept<Snapshot> kept;

    Catalogue(DSLContext sql, Bodies bodies, Keeper keeper) {
        this.sql = sql;
        this.bodies = bodies;
        this.kept = keeper.keep(CHANGED, Duration.ofSeconds(5), this::read);
    }

    /** In the order in which they are offered. */
    public List<Category> categories() {
        return current().offered();
    }

    /** Those too that are not offered, or not yet. */
    public List<Category> everyCategory() {
        return current().all();
    }

    public Category category(CategoryId id) {
        return current().all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Category byKey(String key) {
        return offered(key).orElseThrow(NotFound::new);
    }

    public Optional<Category> offered(String key) {
        return categories().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** What tickets were filed under, by the number of the version. */
    public CategoryPlan plan(long version) {
        return found(current().plans().get(version));
    }

    public boolean isForm(long version) {
        return current().plans().containsKey(version);
    }

    public Workflow workflow(long version) {
        return found(current().workflows().get(version));
    }

    /** Every version that tickets may still be under. */
    public Map<Long, Workflow> everyWorkflow() {
        return current().workflows();
    }

    /** The version that new tickets get. */
    public Optional<Long> liveWorkflow(@Nullable String key) {
        return Optional.ofNullable(key == null ? null : current().live().get(key));
    }

    /** The keys of all that are in use. */
    public List<String> liveWorkflows() {
        return current().live().keySet().stream().sorted().toList();
    }

    /** Where tickets of this kind go when they are filed. */
    @Transactional
    public void route(CategoryId category, TeamId team) {
        sql.update(CATEGORY)
                .set(CATEGORY.TEAM_ID, team.value())
                .where(CATEGORY.ID.eq(category.value()))
                .execute();
        changed();
    }

    /** In the transaction of a change. */
    void changed() {
        kept.changed();
    }

    private static <T> T found(@Nullable T it) {
        if (it == null) throw new NotFound();
        return it;
    }

    private Snapshot current() {
        return kept.get();
    }

    private record Version(long id, String kind, String key, String state, String body) {}

    /** In one statement; what was read before is not read into records again, for a version does not change. */
    private Snapshot read() {
        var before = kept.last();
        var plans = new HashMap<Long, CategoryPlan>();
        var workflows = new HashMap<Long, Workflow>();
        var live = new HashMap<String, Long>();
        var forms = new HashMap<String, Long>();
        var versions = multiset(select(
                                DEFINITION.ID,
                                DEFINITION.KIND,
                                DEFINITION.KEY,
                                DEFINITION.STATE,
                                DEFINITION.BODY.cast(CLOB))
                        .from(DEFINITION)
                        .where(DEFINITION.STATE.ne("DRAFT")))
                .convertFrom(it -> it.map(mapping(Version::new)));
        var categories = multiset(selectFrom(CATEGORY).orderBy(CATEGORY.POSITION, CATEGORY.ID))
                .convertFrom(it -> it.into(CATEGORY));
        var all = sql.select(versions, categories).fetchSingle();
        for (var it : all.value1()) {
            var isLive = it.state().equals("LIVE");
            if (Kind.valueOf(it.kind()) == Kind.WORKFLOW) {
                var known = before == null ? null : before.workflows().get(it.id());
                workflows.put(it.id(), known == null ? bodies.workflow(it.body()) : known);
                if (isLive) live.put(it.key(), it.id());
            } else {
                var known = before == null ? null : before.plans().get(it.id());
                plans.put(it.id(), known == null ? bodies.category(it.body()) : known);
                if (isLive) forms.put(it.key(), it.id());
            }
        }
        List<CategoryRecord> rows = all.value2();
        return new Snapshot(
                rows.stream()
                        .filter(CategoryRecord::getActive)
                        .map(it -> category(it, forms, plans))
                        .toList(),
                rows.stream().map(it -> category(it, forms, plans)).toList(),
                plans,
                workflows,
                live);
    }

    private static Category category(CategoryRecord it, Map<String, Long> forms, Map<Long, CategoryPlan> plans) {
        var form = forms.get(it.getKey());
        var plan = form == null ? plain(it) : Objects.requireNonNull(plans.get(form));
        return new Category(
                new CategoryId(it.getId()),
                it.getKey(),
                plan.icon(),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()),
                plan,
                form);
    }

    /** As the program brought it along. */
    private static CategoryPlan plain(CategoryRecord it) {
        return new CategoryPlan(
                it.getKey(),
                it.getIcon(),
                new Phrase(it.getNameDa(), it.getNameDe(), it.getNameEn()),
                null,
                new Phrase(it.getHintDa(), it.getHintDe(), it.getHintEn()),
                new Phrase(it.getGuidelineDa(), it.getGuidelineDe(), it.getGuidelineEn()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
