package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.MANNER;

import dk.skranke.office.Member;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the office allows its mails to say. */
@Repository
class Manners {

    private final DSLContext sql;

    Manners(DSLContext sql) {
        this.sql = sql;
    }

    /** An office that has said nothing allows nothing. */
    boolean content() {
        return sql.fetchExists(MANNER, MANNER.CONTENT.isTrue());
    }

    @Transactional
    void content(boolean allowed, Member me) {
        me.mustAdministrate();
        sql.insertInto(MANNER)
                .set(MANNER.CONTENT, allowed)
                .onConflict(MANNER.ID)
                .doUpdate()
                .set(MANNER.CONTENT, allowed)
                .execute();
    }
}
