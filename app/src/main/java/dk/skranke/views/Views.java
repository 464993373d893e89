package dk.skranke.views;

import static dk.skranke.views.db.Tables.SAVED_VIEW;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.views.db.tables.records.SavedViewRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of views. They stand in the navigation of every page and change seldom, so what each person sees is kept in
 * memory; every node hears of a change, and forgets.
 */
@Repository
public class Views implements Audience {

    private static final String CHANGED = "views";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 50;

    private record Kept(Instant at, List<SavedView> views) {}

    private final DSLContext sql;
    private final Filtering filtering;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<PersonId, Kept> kept = new ConcurrentHashMap<>();

    Views(DSLContext sql, Filtering filtering, Notices notices, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.filtering = filtering;
        this.notices = notices;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the member finds in the navigation. */
    public List<SavedView> of(Member me) {
        if (me.guest()) return List.of();
        var found = kept.get(me.id());
        if (found == null || found.at().plus(FRESH).isBefore(clock.instant())) {
            found = new Kept(clock.instant(), transaction.execute(_ -> read()));
            kept.put(me.id(), found);
        }
        return found.views().stream().filter(it -> it.shownTo(me)).toList();
    }

    public SavedView find(ViewId id, Member me) {
        return of(me).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    ViewId save(ViewDetails typed, Filter filter, Member me) {
        me.mustBelong();
        var details = typed.checked(me);
        if (sql.fetchCount(SAVED_VIEW, SAVED_VIEW.OWNER_ID.eq(me.id().value())) >= MOST)
            throw new Refused("views.too-many", MOST);
        var id = sql.insertInto(SAVED_VIEW)
                .set(record(details, filter))
                .set(SAVED_VIEW.OWNER_ID, me.id().value())
                .set(SAVED_VIEW.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(SAVED_VIEW.ID)
                .fetchSingle()
                .getId();
        notices.tell(Notice.of(CHANGED));
        return new ViewId(id);
    }

    @Transactional
    void change(ViewId id, ViewDetails typed, Filter filter, Member me) {
        var details = typed.checked(me);
        var changed = sql.update(SAVED_VIEW)
                .set(record(details, filter))
                .where(
                        SAVED_VIEW.ID.eq(id.value()),
                        SAVED_VIEW.OWNER_ID.eq(me.id().value()))
                .execute();
        if (changed == 0) throw new NotFound();
        notices.tell(Notice.of(CHANGED));
    }

    @Transactional
    void remove(ViewId id, Member me) {
        if (!find(id, me).removableBy(me)) throw new NotFound();
        sql.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id.value())).execute();
        notices.tell(Notice.of(CHANGED));
    }

    void forget() {
        kept.clear();
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(CHANGED)) forget();
    }

    @Override
    public void missed() {
        forget();
    }

    private SavedViewRecord record(ViewDetails details, Filter filter) {
        return new SavedViewRecord()
                .setName(details.name())
                .setCircle(details.circle().name())
                .setTeamId(details.team() == null ? null : details.team().value())
                .setFilter(filtering.keep(filter));
    }

    /** Row security leaves those that the asker may see. */
    private List<SavedView> read() {
        return sql.selectFrom(SAVED_VIEW)
                .orderBy(SAVED_VIEW.CIRCLE, SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(it -> new SavedView(
                        new ViewId(it.getId()),
                        it.getName(),
                        new PersonId(it.getOwnerId()),
                        Circle.valueOf(it.getCircle()),
                        it.getTeamId() == null ? null : new TeamId(it.getTeamId()),
                        it.getFilter()));
    }
}
