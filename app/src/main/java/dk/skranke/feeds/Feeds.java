package dk.skranke.feeds;

import static dk.skranke.feeds.db.Tables.FEED;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dk.skranke.book.Standing;
import dk.skranke.book.Upcoming;
import dk.skranke.book.Upcoming.Due;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.web.OfficeFacts;
import dk.skranke.web.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses of calendars. The secret in one is shown once; whoever has it reads one person’s days, until it is revoked. */
@Repository
class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 5;

    /** So long a calendar is told that something was struck. */
    private static final Duration STRUCK = Duration.ofDays(30);

    private final DSLContext sql;
    private final Upcoming upcoming;
    private final Members members;
    private final OfficeFacts office;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Feeds(
            DSLContext sql,
            Upcoming upcoming,
            Members members,
            OfficeFacts office,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.upcoming = upcoming;
        this.members = members;
        this.office = office;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Feed(long id, Instant createdAt) {}

    @Transactional(readOnly = true)
    public List<Feed> of(Member me) {
        return sql.select(FEED.ID, FEED.CREATED_AT)
                .from(FEED)
                .where(FEED.PERSON_ID.eq(me.id().value()), FEED.REVOKED_AT.isNull())
                .orderBy(FEED.ID)
                .fetch(it -> new Feed(it.value1(), it.value2().toInstant()));
    }

    /** The secret, which nobody can read again. */
    @Transactional
    public String open(Member me) {
        me.mustBelong();
        var feeds = of(me);
        if (feeds.size() >= MOST) revoke(feeds.getFirst().id(), me);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        sql.insertInto(FEED)
                .set(FEED.PERSON_ID, me.id().value())
                .set(FEED.HASH, hash(secret))
                .set(FEED.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        return secret;
    }

    @Transactional
    public void revoke(long id, Member me) {
        sql.update(FEED)
                .set(FEED.REVOKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(FEED.ID.eq(id), FEED.PERSON_ID.eq(me.id().value()), FEED.REVOKED_AT.isNull())
                .execute();
    }

    /** For whoever comes with the secret: with the rights that its person has at this moment. */
    String presented(String secret) {
        if (!secret.matches("[0-9a-f]{64}")) throw new NotFound();
        var whose = Optional.ofNullable(transaction.execute(_ -> sql.select(
                        field("feeds.presented({0})", Long.class, val(hash(secret))))
                .fetchOne(it -> it.value1())));
        var person = new PersonId(whose.orElseThrow(NotFound::new));
        return Asker.call(new Asker.Person(person.value()), () -> {
            var me = transaction.execute(_ -> members.find(person).orElse(null));
            if (me == null || me.guest()) throw new NotFound();
            return calendar(me);
        });
    }

    String calendar(Member me) {
        var entries = new ArrayList<CalendarText.Entry>();
        for (var it : upcoming.answeredBy(me, clock.instant().minus(STRUCK))) {
            entries.add(entry(it, it.ends(), it.endsAt(), "end", "feeds.end", me));
            if (it.pre() != null) entries.add(entry(it, it.pre(), null, "pre", "feeds.pre", me));
        }
        return CalendarText.of(Text.in(me.language(), "feeds.name", office.name()), entries);
    }

    /** A title that somebody typed may name people: a calendar outside says only that there is a date. */
    private static CalendarText.Entry entry(
            Due it, LocalDate day, @Nullable OffsetDateTime at, String kind, String key, Member me) {
        var what = it.byHand() ? Text.in(me.language(), "feeds.by-hand") : it.title(me.language());
        var which = it.matter() == null ? "#" + it.ticket().value() : it.matter();
        return new CalendarText.Entry(
                "deadline-" + it.id().value() + "-" + kind + "@skranke",
                day,
                at == null ? null : at.toInstant(),
                Text.in(me.language(), key, which, what),
                state(it),
                it.changedAt());
    }

    private static CalendarText.State state(Due it) {
        if (it.standing() != Standing.OPEN) return CalendarText.State.CANCELLED;
        return it.provisional() ? CalendarText.State.TENTATIVE : CalendarText.State.CONFIRMED;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
