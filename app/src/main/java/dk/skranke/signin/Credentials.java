package dk.skranke.signin;

import static dk.skranke.signin.db.Tables.INVITATION;
import static dk.skranke.signin.db.Tables.PASSWORD;

import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passwords' hashes. */
@Repository
class Credentials {

    /** What somebody has to prove. */
    record Credential(PersonId person, String hash) {}

    private final DSLContext sql;
    private final Members members;
    private final Sessions sessions;
    private final Clock clock;

    Credentials(DSLContext sql, Members members, Sessions sessions, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Of an active person; others have none. */
    Optional<Credential> of(String mail) {
        return members.select(PASSWORD.HASH)
                .join(PASSWORD)
                .on(PASSWORD.PERSON_ID.eq(Members.ID))
                .where(Members.MAIL.eq(mail), Members.ACTIVE)
                .fetchOptional(it -> new Credential(Members.member(it).id(), it.get(PASSWORD.HASH)));
    }

    /** Whatever opened the account until now, opens it no longer. */
    @Transactional
    void replace(PersonId person, String hash) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.insertInto(PASSWORD)
                .set(PASSWORD.PERSON_ID, person.value())
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, now)
                .execute();
        sql.deleteFrom(INVITATION)
                .where(INVITATION.PERSON_ID.eq(person.value()))
                .execute();
        sessions.endAllOf(person);
    }
}
