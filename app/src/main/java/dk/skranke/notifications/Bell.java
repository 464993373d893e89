package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;
import static dk.skranke.notifications.db.Tables.OCCURRENCE;
import static dk.skranke.notifications.db.Tables.PREFERENCE;
import static dk.skranke.notifications.db.Tables.QUIET;
import static java.util.Objects.requireNonNull;

import dk.skranke.access.Visible;
import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        for (var person : Set.copyOf(to)) tell(it, person, Occasion.Scope.ME);
    }

    /** On the page alone: whoever tells it writes the mail themselves, and nobody can wish it away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ring(News it, PersonId to) {
        insert(it, to, new Wish(true, false));
    }

    void tell(News it, PersonId to, Occasion.Scope scope) {
        var person = directory.person(to);
        if (!person.active() || person.role() == Role.GUEST || to.equals(it.by())) return;
        var wish = wish(to, it.occasion(), scope);
        if (wish.page() || wish.mail()) insert(it, to, wish);
    }

    private void insert(News it, PersonId to, Wish wish) {
        var now = clock.instant();
        var inserted = sql.insertInto(ITEM)
                .set(ITEM.PERSON_ID, to.value())
                .set(ITEM.OCCASION, it.occasion().name())
                .set(ITEM.TICKET_ID, it.ticket() == null ? null : it.ticket().value())
                .set(
                        ITEM.TEAM_ID,
                        it.ticket() == null || it.team() == null
                                ? null
                                : it.team().value())
                .set(ITEM.HREF, it.href())
                .set(ITEM.BY_ID, it.by() == null ? null : it.by().value())
                .set(ITEM.WORDS, it.words().toArray(String[]::new))
                .set(ITEM.AT, at(now))
                .set(ITEM.READ_AT, wish.page() ? null : at(now))
                .set(ITEM.KEY, it.key())
                .set(ITEM.MAIL_AT, wish.mail() ? at(quiet(to).next(now, directory.zone())) : null)
                .onConflictDoNothing()
                .execute();
        if (inserted > 0) notices.tell(Notice.of(RANG, to.value()));
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
        return sql.selectFrom(QUIET)
                .where(QUIET.PERSON_ID.eq(who.value()))
                .fetchOptional(it -> new QuietHours(it.getFromMinute(), it.getUntilMinute(), it.getWeekdays()))
                .orElse(QuietHours.NONE);
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
