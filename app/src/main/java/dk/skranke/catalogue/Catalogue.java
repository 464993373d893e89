package dk.skranke.catalogue;

import static dk.skranke.catalogue.db.Tables.CATEGORY;

import dk.skranke.catalogue.db.tables.records.CategoryRecord;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The categories, kept in memory: they stand on every page and change seldom. */
@Repository
public class Catalogue implements Audience {

    private static final String CHANGED = "catalogue";
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** @param all those too that are no longer offered: old tickets bear them */
    private record Snapshot(Instant at, List<Category> offered, List<Category> all) {}

    private final DSLContext sql;
    private final Notices notices;
    private final Clock clock;
    private volatile @Nullable Snapshot kept;

    Catalogue(DSLContext sql, Notices notices, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the order in which they are offered. */
    public List<Category> categories() {
        return current().offered();
    }

    public Category category(CategoryId id) {
        return current().all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Category byKey(String key) {
        return categories().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where tickets of this kind go when they are filed. */
    @Transactional
    public void route(CategoryId category, TeamId team) {
        sql.update(CATEGORY)
                .set(CATEGORY.TEAM_ID, team.value())
                .where(CATEGORY.ID.eq(category.value()))
                .execute();
        notices.tell(Notice.of(CHANGED));
        kept = null;
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(CHANGED)) kept = null;
    }

    @Override
    public void missed() {
        kept = null;
    }

    private Snapshot current() {
        var snapshot = kept;
        if (snapshot == null || snapshot.at().plus(FRESH).isBefore(clock.instant())) {
            snapshot = read();
            kept = snapshot;
        }
        return snapshot;
    }

    private Snapshot read() {
        var rows = sql.selectFrom(CATEGORY).orderBy(CATEGORY.POSITION).fetch();
        return new Snapshot(
                clock.instant(),
                rows.stream()
                        .filter(CategoryRecord::getActive)
                        .map(Catalogue::category)
                        .toList(),
                rows.map(Catalogue::category));
    }

    private static Category category(CategoryRecord it) {
        return new Category(
                new CategoryId(it.getId()),
                it.getKey(),
                it.getIcon(),
                words(it.getNameDa(), it.getNameDe(), it.getNameEn()),
                words(it.getHintDa(), it.getHintDe(), it.getHintEn()),
                words(it.getGuidelineDa(), it.getGuidelineDe(), it.getGuidelineEn()),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()));
    }

    private static Map<Language, String> words(String danish, String german, String english) {
        return Map.of(Language.DA, danish, Language.DE, german, Language.EN, english);
    }
}
