package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;

import dk.skranke.office.PersonId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose letters wait; for the program, which releases them in their authors' names. */
@Repository
class Authors {

    private final DSLContext sql;

    Authors(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    Optional<PersonId> of(long draft) {
        return sql.select(DRAFT.AUTHOR_ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(draft), DRAFT.SEND_AT.isNotNull())
                .fetchOptional(it -> new PersonId(it.value1()));
    }
}
