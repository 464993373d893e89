package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;
import static dk.skranke.notifications.db.Tables.OCCURRENCE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.notifications.db.tables.records.OccurrenceRecord;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way of telling somebody something; and what they have not looked at yet. */
@Repository
public class Bell implements Audience {

    static final String RANG = "bell";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration KEPT_UNREAD = Duration.ofDays(365);
    private static final int FORGOTTEN_AT_ONCE = 1000;
    static final int PAGE = 50;
    private static final int MOST_COUNTED = 99;

    record Item(
            long id,
            Occasion occasion,
            @Nullable String said,
            @Nullable Long ticket,
            @Nullable String href,
            @Nullable PersonId by,
            List<String> words,
            Instant at,
            boolean read) {}

    private record Counted(Instant at, int unread) {}

    private final DSLContext sql;
    private final Directory directory;
    private final Notices notices;
    private final Live live;
    private final Wishes wishes;
    private final Hours hours;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Counted> counted = new ConcurrentHashMap<>();
    private final AtomicLong rung = new AtomicLong();

    Bell(
            DSLContext sql,
            Directory directory,
            Notices notices,
            Live live,
            Wishes wishes,
            Hours hours,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.notices = notices;
        this.live = live;
        this.wishes = wishes;
        this.hours = hours;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction of what happened: with it, or not at all. To people by name, as they wish to hear of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News it, Collection<PersonId> to) {
        if (Moment.told()) return; // whoever was to hear of it has long heard
        tell(List.of(new Concerned(
                it, to.stream().distinct().collect(Collectors.toMap(who -> who, _ -> Occasion.Scope.ME)))));
    }

    /** On the page alone: whoever tells it writes the mail themselves, and nobody can wish it away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ring(News it, PersonId to) {
        insert(it, Map.of(to, Wish.ON_THE_PAGE));
    }

    /** Whom something concerns, and in what respect. */
    record Concerned(News news, Map<PersonId, Occasion.Scope> people) {}

    /** However many people hear of it, in as many statements; and what they wish is asked once for all of it. */
    void tell(List<Concerned> all) {
        var able = all.stream().map(this::able).toList();
        var uncommon = wishes.uncommon(
                able.stream().flatMap(it -> it.people().keySet().stream()).collect(Collectors.toSet()),
                able.stream().map(it -> it.news().occasion()).collect(Collectors.toSet()));
        for (var it : able) {
            var wished = uncommon.of(it.people(), it.news().occasion());
            wished.values().removeIf(Wish::nowhere);
            insert(it.news(), wished);
        }
    }

    private Concerned able(Concerned it) {
        var people = new LinkedHashMap<>(it.people());
        people.keySet().removeIf(who -> !canHear(who) || who.equals(it.news().by()));
        return new Concerned(it.news(), people);
    }

    private boolean canHear(PersonId who) {
        var person = directory.person(who);
        return person.active() && person.role() != Role.GUEST;
    }

    private void insert(News it, Map<PersonId, Wish> wished) {
        if (wished.isEmpty()) return;
        var now = clock.instant();
        var disturbed = hours.next(
                wished.entrySet().stream()
                        .filter(wish -> wish.getValue().disturbs())
                        .map(Map.Entry::getKey)
                        .toList(),
                now);
        var rows = wished.entrySet().stream()
                .map(wish -> item(it, wish.getKey(), wish.getValue(), now, disturbed.getOrDefault(wish.getKey(), now)))
                .toList();
        var inserted = sql.insertInto(ITEM).set(rows).onConflictDoNothing().execute();
        if (inserted > 0) wished.keySet().forEach(who -> notices.tell(Notice.of(RANG, who.value())));
    }

    private static ItemRecord item(News it, PersonId to, Wish wish, Instant now, Instant disturbed) {
        return new ItemRecord()
                .setPersonId(to.value())
                .setOccasion(it.occasion().name())
                .setSaid(it.said())
                .setTicketId(it.ticket() == null ? null : it.ticket().value())
                .setTeamId(
                        it.ticket() == null || it.team() == null
                                ? null
                                : it.team().value())
                .setHref(it.href())
                .setById(it.by() == null ? null : it.by().value())
                .setWords(it.words().toArray(String[]::new))
                .setAt(at(now))
                .setReadAt(wish.page() ? null : at(now))
                .setKey(it.key())
                .setMailAt(wish.mail() ? at(disturbed) : null)
                .setPushAt(wish.push() ? at(disturbed) : null)
                .setDigest(wish.digest());
    }

    /**
     * Who is to hear is worked out by the program itself: whoever did it may not know what others wish.
     *
     * @param once what happens to the ticket but once in this transaction; null where each has its own key
     */
    void note(@Nullable String once, OccurrenceRecord... all) {
        var rows = sql.insertInto(
                OCCURRENCE,
                OCCURRENCE.OCCASION,
                OCCURRENCE.TICKET_ID,
                OCCURRENCE.BY_ID,
                OCCURRENCE.PERSON_ID,
                OCCURRENCE.AT,
                OCCURRENCE.KEY,
                OCCURRENCE.SAID);
        for (var it : all)
            rows = rows.values(
                    val(it.getOccasion()),
                    val(it.getTicketId()),
                    val(it.getById(), OCCURRENCE.BY_ID),
                    val(it.getPersonId(), OCCURRENCE.PERSON_ID),
                    val(it.getAt()),
                    key(once, it),
                    val(it.getSaid(), OCCURRENCE.SAID));
        rows.execute();
        notices.tell(Notice.of(Spreading.HAPPENED));
    }

    private static Field<String> key(@Nullable String once, OccurrenceRecord it) {
        if (once == null) return val(it.getKey());
        return concat(val(once + " " + it.getTicketId() + " "), field("pg_current_xact_id()::text", String.class));
    }

    /** What nobody has worked out yet; another node takes others. */
    List<OccurrenceRecord> taken(int most) {
        var ids = sql.select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .orderBy(OCCURRENCE.ID)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.deleteFrom(OCCURRENCE)
                .where(OCCURRENCE.ID.in(ids))
                .returning()
                .fetch();
    }

    @Transactional(readOnly = true)
    List<Item> of(Member me) {
        return sql.selectFrom(ITEM)
                .where(mine(me))
                .orderBy(ITEM.ID.desc())
                .limit(PAGE)
                .fetch(Bell::item);
    }

    static Item item(ItemRecord it) {
        return new Item(
                it.getId(),
                Occasion.valueOf(it.getOccasion()),
                it.getSaid(),
                it.getTicketId(),
                it.getHref(),
                it.getById() == null ? null : new PersonId(it.getById()),
                List.of(it.getWords()),
                it.getAt().toInstant(),
                it.getReadAt() != null);
    }

    /** One that they were told and may still hear of. */
    @Transactional(readOnly = true)
    Optional<Item> find(long id, Member me) {
        return sql.selectFrom(ITEM).where(ITEM.ID.eq(id), mine(me)).fetchOptional(Bell::item);
    }

    /** Kept for a minute, or until something rings: it stands on every page. */
    int unread(Member me) {
        var it = counted.get(me.id().value());
        if (it != null && it.at().plus(FRESH).isAfter(clock.instant())) return it.unread();
        // What rang meanwhile may not be among what was counted: it is said this once and not kept.
        var before = rung.get();
        var unread = count(me);
        counted.put(me.id().value(), new Counted(clock.instant(), unread));
        if (rung.get() != before) counted.remove(me.id().value());
        return unread;
    }

    private int count(Member me) {
        return requireNonNull(transaction.execute(_ -> counting(me)));
    }

    private int counting(Member me) {
        return sql.fetchCount(sql.selectOne()
                .from(ITEM)
                .where(mine(me), ITEM.READ_AT.isNull())
                .limit(MOST_COUNTED));
    }

    @Transactional
    void read(Member me) {
        sql.update(ITEM)
                .set(ITEM.READ_AT, at(clock.instant()))
                .where(mine(me), ITEM.READ_AT.isNull())
                .execute();
        notices.tell(Notice.of(RANG, me.id().value()));
    }

    /** In the transaction in which somebody looks at the ticket. */
    void read(TicketId ticket, PersonId who) {
        // Most have nothing to read: that stands in memory, and whatever rings is heard.
        var known = counted.get(who.value());
        if (known != null && known.unread() == 0 && known.at().plus(FRESH).isAfter(clock.instant())) return;
        var read = sql.update(ITEM)
                .set(ITEM.READ_AT, at(clock.instant()))
                .where(ITEM.PERSON_ID.eq(who.value()), ITEM.READ_AT.isNull(), ITEM.TICKET_ID.eq(ticket.value()))
                .execute();
        if (read > 0) notices.tell(Notice.of(RANG, who.value()));
    }

    /** What was told long ago is of no use to anybody, least of all what was read. @return how much was forgotten */
    @Transactional
    int forget() {
        var now = clock.instant();
        var old = sql.select(ITEM.ID)
                .from(ITEM)
                .where(ITEM.AT
                        .lt(at(now.minus(KEPT)))
                        .and(ITEM.READ_AT.isNotNull())
                        .or(ITEM.AT.lt(at(now.minus(KEPT_UNREAD)))))
                .limit(FORGOTTEN_AT_ONCE);
        return sql.deleteFrom(ITEM).where(ITEM.ID.in(old)).execute();
    }

    private static Condition mine(Member me) {
        return ITEM.PERSON_ID
                .eq(me.id().value())
                .and(ITEM.TICKET_ID.isNull().or(Visible.to(me, ITEM.TEAM_ID, ITEM.TICKET_ID)));
    }

    @Override
    public void hear(Notice it) {
        if (!it.kind().equals(RANG)) return;
        rung.incrementAndGet();
        counted.remove(it.number());
        if (!live.isUnheard()) live.tell(Set.of(it.number()), "ticket", "0");
    }

    @Override
    public void missed() {
        rung.incrementAndGet();
        counted.clear();
    }

    private static OffsetDateTime at(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
