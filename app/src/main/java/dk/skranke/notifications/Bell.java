package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;
import static dk.skranke.notifications.db.Tables.OCCURRENCE;
import static dk.skranke.notifications.db.Tables.PREFERENCE;
import static dk.skranke.notifications.db.Tables.QUIET;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way of telling somebody something; and what they have not looked at yet. */
@Repository
public class Bell implements Audience {

    private static final String RANG = "bell";
    private static final Duration FRESH = Duration.ofMinutes(1);
    static final int PAGE = 50;
    private static final int MOST_COUNTED = 99;

    record Item(
            long id,
            Occasion occasion,
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
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Counted> counted = new ConcurrentHashMap<>();

    Bell(
            DSLContext sql,
            Directory directory,
            Notices notices,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.notices = notices;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction of what happened: with it, or not at all. To people by name, as they wish to hear of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News it, Collection<PersonId> to) {
        tell(it, to.stream().distinct().collect(Collectors.toMap(who -> who, _ -> Occasion.Scope.ME)));
    }

    /** However many they are, in as many statements. */
    void tell(News it, Map<PersonId, Occasion.Scope> to) {
        var wishes = wishes(it, to);
        wishes.values().removeIf(wish -> !wish.page() && !wish.mail());
        if (wishes.isEmpty()) return;
        var quiet = quiet(wishes.entrySet().stream()
                .filter(wish -> wish.getValue().mail())
                .map(Map.Entry::getKey)
                .toList());
        var rows = wishes.entrySet().stream()
                .map(wish ->
                        item(it, wish.getKey(), wish.getValue(), quiet.getOrDefault(wish.getKey(), QuietHours.NONE)))
                .toList();
        var inserted = sql.insertInto(ITEM).set(rows).onConflictDoNothing().execute();
        if (inserted > 0) wishes.keySet().forEach(who -> notices.tell(Notice.of(RANG, who.value())));
    }

    private ItemRecord item(News it, PersonId to, Wish wish, QuietHours quiet) {
        var now = clock.instant();
        return new ItemRecord()
                .setPersonId(to.value())
                .setOccasion(it.occasion().name())
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
                .setMailAt(wish.mail() ? at(quiet.next(now, directory.zone())) : null);
    }

    /** Of those who can hear of it, and did not do it themselves. */
    private Map<PersonId, Wish> wishes(News it, Map<PersonId, Occasion.Scope> to) {
        var all = new LinkedHashMap<PersonId, Wish>();
        to.forEach((who, scope) -> {
            var person = directory.person(who);
            if (person.active() && person.role() != Role.GUEST && !who.equals(it.by())) all.put(who, Wish.usual(scope));
        });
        sql.selectFrom(PREFERENCE)
                .where(
                        PREFERENCE.PERSON_ID.eq(any(numbers(all.keySet()))),
                        PREFERENCE.OCCASION.eq(it.occasion().name()))
                .forEach(row -> {
                    var who = new PersonId(row.getPersonId());
                    if (requireNonNull(to.get(who)).name().equals(row.getScope()))
                        all.put(who, new Wish(row.getPage(), row.getMail()));
                });
        return all;
    }

    private static Long[] numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    /** Who is to hear is worked out by the program itself: whoever did it may not know what others wish. */
    void note(OccurrenceRecord it) {
        sql.insertInto(OCCURRENCE).set(it).execute();
        notices.tell(Notice.of(Spreading.HAPPENED));
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
                .fetch(it -> new Item(
                        it.getId(),
                        Occasion.valueOf(it.getOccasion()),
                        it.getTicketId(),
                        it.getHref(),
                        it.getById() == null ? null : new PersonId(it.getById()),
                        List.of(it.getWords()),
                        it.getAt().toInstant(),
                        it.getReadAt() != null));
    }

    /** Kept for a minute, or until something rings: it stands on every page. */
    int unread(Member me) {
        var it = counted.get(me.id().value());
        if (it != null && it.at().plus(FRESH).isAfter(clock.instant())) return it.unread();
        var unread = count(me);
        counted.put(me.id().value(), new Counted(clock.instant(), unread));
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

    private static Condition mine(Member me) {
        return ITEM.PERSON_ID
                .eq(me.id().value())
                .and(ITEM.TICKET_ID.isNull().or(Visible.to(me, ITEM.TEAM_ID, ITEM.TICKET_ID)));
    }

    Wish wish(PersonId who, Occasion occasion, Occasion.Scope scope) {
        return sql.selectFrom(PREFERENCE)
                .where(
                        PREFERENCE.PERSON_ID.eq(who.value()),
                        PREFERENCE.OCCASION.eq(occasion.name()),
                        PREFERENCE.SCOPE.eq(scope.name()))
                .fetchOptional(it -> new Wish(it.getPage(), it.getMail()))
                .orElse(Wish.usual(scope));
    }

    @Transactional
    void wish(Member me, Occasion occasion, Occasion.Scope scope, Wish it) {
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.PERSON_ID, me.id().value())
                .set(PREFERENCE.OCCASION, occasion.name())
                .set(PREFERENCE.SCOPE, scope.name())
                .set(PREFERENCE.PAGE, it.page())
                .set(PREFERENCE.MAIL, it.mail())
                .onDuplicateKeyUpdate()
                .set(PREFERENCE.PAGE, it.page())
                .set(PREFERENCE.MAIL, it.mail())
                .execute();
    }

    QuietHours quiet(PersonId who) {
        return quiet(List.of(who)).getOrDefault(who, QuietHours.NONE);
    }

    private Map<PersonId, QuietHours> quiet(Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        return sql.selectFrom(QUIET)
                .where(QUIET.PERSON_ID.eq(any(numbers(people))))
                .fetchMap(
                        it -> new PersonId(it.getPersonId()),
                        it -> new QuietHours(it.getFromMinute(), it.getUntilMinute(), it.getWeekdays()));
    }

    @Transactional
    void keepQuiet(Member me, QuietHours it) {
        sql.insertInto(QUIET)
                .set(QUIET.PERSON_ID, me.id().value())
                .set(QUIET.FROM_MINUTE, (short) it.from())
                .set(QUIET.UNTIL_MINUTE, (short) it.until())
                .set(QUIET.WEEKDAYS, it.weekdays())
                .onDuplicateKeyUpdate()
                .set(QUIET.FROM_MINUTE, (short) it.from())
                .set(QUIET.UNTIL_MINUTE, (short) it.until())
                .set(QUIET.WEEKDAYS, it.weekdays())
                .execute();
    }

    @Override
    public void hear(Notice it) {
        if (!it.kind().equals(RANG)) return;
        counted.remove(it.number());
        if (!live.isUnheard()) live.tell(Set.of(it.number()), "ticket", "0");
    }

    @Override
    public void missed() {
        counted.clear();
    }

    private static OffsetDateTime at(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
