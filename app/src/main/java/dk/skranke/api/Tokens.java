package dk.skranke.api;

import static dk.skranke.api.db.Tables.TOKEN;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonChanged;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that people have made for their programs. */
@Repository
class Tokens {

    private static final Duration TOUCHED = Duration.ofMinutes(1);
    private static final dk.skranke.api.db.tables.Token HELD = TOKEN.as("held");

    /** A token as its person sees it afterwards. */
    record Token(
            long id,
            PersonId person,
            String name,
            List<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** @param stale whether its last use is to be written down */
    record Presented(long id, Program program, boolean stale) {}

    private final DSLContext sql;
    private final Members members;
    private final Clock clock;

    Tokens(DSLContext sql, Members members, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    Secret make(String name, Set<Scope> scopes, Duration good, Member me) {
        var secret = Secret.random();
        sql.insertInto(TOKEN)
                .set(TOKEN.PERSON_ID, me.id().value())
                .set(TOKEN.NAME, name)
                .set(TOKEN.HASH, secret.hash())
                .set(TOKEN.SCOPES, scopes.stream().map(Scope::code).sorted().toArray(String[]::new))
                .set(TOKEN.CREATED_AT, now())
                .set(TOKEN.EXPIRES_AT, now().plus(good))
                .execute();
        return secret;
    }

    /** One statement: the token, its person as they are now, and their teams. What is not good any more is not there. */
    Optional<Presented> find(Secret secret) {
        return members.select(HELD.ID, HELD.SCOPES, HELD.LAST_USED_AT)
                .join(table("api.presented({0}) as held", val(secret.hash())))
                .on(HELD.PERSON_ID.eq(Members.ID))
                .where(HELD.EXPIRES_AT.gt(now()), HELD.REVOKED_AT.isNull(), Members.ACTIVE)
                .fetchOptional(this::presented)
                .filter(it -> !it.program().getPrincipal().guest());
    }

    private Presented presented(Record it) {
        var used = it.get(HELD.LAST_USED_AT);
        var program = new Program(Members.member(it), Set.copyOf(scopes(it.get(HELD.SCOPES))));
        return new Presented(
                it.get(HELD.ID), program, used == null || used.plus(TOUCHED).isBefore(now()));
    }

    @Transactional
    void touch(long id) {
        sql.update(TOKEN).set(TOKEN.LAST_USED_AT, now()).where(TOKEN.ID.eq(id)).execute();
    }

    @Transactional(readOnly = true)
    List<Token> of(Member me) {
        return good(TOKEN.PERSON_ID.eq(me.id().value()));
    }

    @Transactional(readOnly = true)
    List<Token> everybodys(Member me) {
        me.mustAdministrate();
        return good(org.jooq.impl.DSL.noCondition());
    }

    private List<Token> good(Condition whose) {
        return sql.selectFrom(TOKEN)
                .where(whose, TOKEN.REVOKED_AT.isNull(), TOKEN.EXPIRES_AT.gt(now()))
                .orderBy(TOKEN.CREATED_AT.desc(), TOKEN.ID.desc())
                .fetch(it -> new Token(
                        it.getId(),
                        new PersonId(it.getPersonId()),
                        it.getName(),
                        scopes(it.getScopes()),
                        it.getCreatedAt().toInstant(),
                        it.getExpiresAt().toInstant(),
                        instant(it.getLastUsedAt())));
    }

    /** One's own, or anybody's for an administrator. */
    @Transactional
    void revoke(long id, Member me) {
        var mine = me.administrator()
                ? org.jooq.impl.DSL.noCondition()
                : TOKEN.PERSON_ID.eq(me.id().value());
        var revoked = sql.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now())
                .where(TOKEN.ID.eq(id), TOKEN.REVOKED_AT.isNull(), mine)
                .execute();
        if (revoked == 0) throw new NotFound();
    }

    /** In the same transaction: whoever comes back has to make new ones. */
    @EventListener
    void end(PersonChanged it) {
        if (it.active()) return;
        sql.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now())
                .where(TOKEN.PERSON_ID.eq(it.person().value()), TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private static List<Scope> scopes(String[] codes) {
        return Arrays.stream(codes)
                .map(Scope::of)
                .flatMap(Optional::stream)
                .sorted()
                .collect(Collectors.toList());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime it) {
        return it == null ? null : it.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
