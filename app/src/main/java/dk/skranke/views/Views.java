package dk.skranke.views;

import static dk.skranke.views.db.Tables.OWN_ARRANGEMENT;
import static dk.skranke.views.db.Tables.SAVED_VIEW;
import static java.util.Objects.requireNonNull;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    private record Kept(Instant at, List<SavedView> views, Map<String, Arrangement> own) {}

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
        return keptOf(me).views().stream().filter(it -> it.shownTo(me)).toList();
    }

    /** How the member laid out the list with this name, if they did. */
    public Arrangement own(String place, Member me) {
        return me.guest() ? Arrangement.NONE : keptOf(me).own().getOrDefault(place, Arrangement.NONE);
    }

    private Kept keptOf(Member me) {
        var found = kept.get(me.id());
        if (found == null || found.at().plus(FRESH).isBefore(clock.instant())) {
            found = requireNonNull(transaction.execute(_ -> new Kept(clock.instant(), read(), readOwn(me))));
            kept.put(me.id(), found);
        }
        return found;
    }

    public SavedView find(ViewId id, Member me) {
        return of(me).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** For whoever prepares a view for somebody. */
    @Transactional
    public ViewId keep(String name, Circle circle, @Nullable TeamId team, Filter filter, Member me) {
        return save(new ViewDetails(name, circle, team), filter, me);
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

    /** What teams and the office share, for whoever speaks for them: past what is kept for each person. */
    List<SavedView> carried() {
        return read();
    }

    /** As another office has it, whosever it is here. */
    @Transactional
    ViewId carry(Optional<SavedView> now, ViewDetails typed, Filter filter, Arrangement arrangement, Member me) {
        me.mustAdministrate();
        var id = now.map(SavedView::id).orElseGet(() -> save(typed, filter, me));
        sql.update(SAVED_VIEW)
                .set(record(typed.checked(me), filter).setArrangement(arrangement.text()))
                .where(SAVED_VIEW.ID.eq(id.value()))
                .execute();
        notices.tell(Notice.of(CHANGED));
        return id;
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

    /** Laid out for oneself; as it was when there is nothing to keep. */
    @Transactional
    void arrange(String place, Arrangement it, Member me) {
        me.mustBelong();
        if (it.none()) {
            sql.deleteFrom(OWN_ARRANGEMENT)
                    .where(OWN_ARRANGEMENT.PERSON_ID.eq(me.id().value()), OWN_ARRANGEMENT.PLACE.eq(place))
                    .execute();
        } else {
            sql.insertInto(OWN_ARRANGEMENT)
                    .set(OWN_ARRANGEMENT.PERSON_ID, me.id().value())
                    .set(OWN_ARRANGEMENT.PLACE, place)
                    .set(OWN_ARRANGEMENT.ARRANGEMENT, it.text())
                    .onDuplicateKeyUpdate()
                    .set(OWN_ARRANGEMENT.ARRANGEMENT, it.text())
                    .execute();
        }
        notices.tell(Notice.of(CHANGED));
    }

    /** Laid out for everybody who opens the view; the owner's own arrangement of it gives way. */
    @Transactional
    void arrange(ViewId id, Arrangement it, Member me) {
        if (!find(id, me).isOf(me)) throw new NotFound();
        sql.update(SAVED_VIEW)
                .set(SAVED_VIEW.ARRANGEMENT, it.text())
                .where(
                        SAVED_VIEW.ID.eq(id.value()),
                        SAVED_VIEW.OWNER_ID.eq(me.id().value()))
                .execute();
        arrange("saved-" + id.value(), Arrangement.NONE, me);
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
                        it.getFilter(),
                        Arrangement.read(it.getArrangement())));
    }

    private Map<String, Arrangement> readOwn(Member me) {
        return sql.selectFrom(OWN_ARRANGEMENT)
                .where(OWN_ARRANGEMENT.PERSON_ID.eq(me.id().value()))
                .fetchMap(OWN_ARRANGEMENT.PLACE, it -> Arrangement.read(it.getArrangement()));
    }
}
