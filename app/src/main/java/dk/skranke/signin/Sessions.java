package dk.skranke.signin;

import static dk.skranke.signin.db.Tables.SESSION;
import static org.jooq.impl.DSL.param;

import dk.skranke.database.Phrase;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.web.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in where. A session is a row with the hash of its token: it ends on every node at once when the row
 * goes, and after twelve hours.
 */
@Repository
class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    /** A session as its owner sees it. */
    record Open(String hash, String device, Instant startedAt, Instant seenAt) {}

    private record Found(Member member, String csrf, OffsetDateTime seen) {}

    private final DSLContext sql;
    private final Live live;
    private final Clock clock;
    private final Phrase<Found> session;

    Sessions(DSLContext sql, Members members, Live live, Clock clock) {
        this.sql = sql;
        this.live = live;
        this.clock = clock;
        this.session = new Phrase<>(
                sql,
                members.select(SESSION.CSRF, SESSION.SEEN_AT)
                        .join(SESSION)
                        .on(SESSION.PERSON_ID.eq(Members.ID))
                        .where(
                                SESSION.TOKEN_HASH.eq(param("hash", SESSION.TOKEN_HASH)),
                                SESSION.EXPIRES_AT.gt(param("now", SESSION.EXPIRES_AT)),
                                Members.ACTIVE),
                it -> new Found(Members.member(it), it.get(SESSION.CSRF), it.get(SESSION.SEEN_AT)));
    }

    Token start(PersonId person, String device) {
        var token = Token.random();
        var now = now();
        sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now)).execute();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, token.hash())
                .set(SESSION.PERSON_ID, person.value())
                .set(SESSION.CSRF, Token.random().value())
                .set(SESSION.STARTED_AT, now)
                .set(SESSION.SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LONGEST))
                .set(SESSION.DEVICE, device.substring(0, Math.min(200, device.length())))
                .execute();
        return token;
    }

    /** One statement: the session, its person as they are now, and their teams. */
    Optional<SignedIn> find(Token token) {
        var hash = token.hash();
        return session.ask(sql, Map.of("hash", hash, "now", now())).stream()
                .findFirst()
                .map(it -> {
                    touch(hash, it.seen());
                    return new SignedIn(it.member(), it.csrf(), hash);
                });
    }

    /** At most once a minute, so that reading a page does not write. */
    private void touch(String hash, OffsetDateTime seen) {
        if (seen.plus(TOUCHED).isAfter(now())) return;
        sql.update(SESSION)
                .set(SESSION.SEEN_AT, now())
                .where(SESSION.TOKEN_HASH.eq(hash))
                .execute();
    }

    List<Open> of(Member me) {
        return sql.selectFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(me.id().value()), SESSION.EXPIRES_AT.gt(now()))
                .orderBy(SESSION.SEEN_AT.desc())
                .fetch(it -> new Open(
                        it.getTokenHash(),
                        it.getDevice(),
                        it.getStartedAt().toInstant(),
                        it.getSeenAt().toInstant()));
    }

    void end(String hash) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
    }

    /** What is open in other windows asks anew, as whoever they belong to by then. */
    @Transactional
    void leave(String hash, PersonId person) {
        end(hash);
        live.close(person.value());
    }

    @Transactional
    void endAllOf(PersonId person) {
        sql.deleteFrom(SESSION).where(SESSION.PERSON_ID.eq(person.value())).execute();
        live.close(person.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
