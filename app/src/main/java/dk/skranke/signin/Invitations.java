package dk.skranke.signin;

import static dk.skranke.signin.db.Tables.INVITATION;

import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody chooses their password: the first one, or a new one when it is forgotten. */
@Repository
class Invitations {

    private static final Duration VALID = Duration.ofHours(72);

    record Invitation(Token token, Instant until) {}

    private final DSLContext sql;
    private final Members members;
    private final Credentials credentials;
    private final Clock clock;

    Invitations(DSLContext sql, Members members, Credentials credentials, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** There is one at a time: a new one ends the old. */
    @Transactional
    Invitation make(PersonId person, Member by) {
        if (members.find(person).isEmpty()) throw new NotFound();
        var token = Token.random();
        var until = now().plus(VALID);
        sql.deleteFrom(INVITATION)
                .where(INVITATION.PERSON_ID.eq(person.value()).or(INVITATION.EXPIRES_AT.le(now())))
                .execute();
        sql.insertInto(INVITATION)
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.PERSON_ID, person.value())
                .set(INVITATION.MADE_BY, by.id().value())
                .set(INVITATION.EXPIRES_AT, until)
                .execute();
        return new Invitation(token, until.toInstant());
    }

    Optional<Member> invited(Token token) {
        return members.select()
                .join(INVITATION)
                .on(INVITATION.PERSON_ID.eq(Members.ID))
                .where(INVITATION.TOKEN_HASH.eq(token.hash()), INVITATION.EXPIRES_AT.gt(now()), Members.ACTIVE)
                .fetchOptional(Members::member);
    }

    /** Works once, also for two who use it at the same moment. */
    @Transactional
    boolean use(Token token, PersonId person, String hash) {
        var used = sql.deleteFrom(INVITATION)
                .where(
                        INVITATION.TOKEN_HASH.eq(token.hash()),
                        INVITATION.PERSON_ID.eq(person.value()),
                        INVITATION.EXPIRES_AT.gt(now()))
                .execute();
        if (used == 1) credentials.replace(person, hash);
        return used == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
