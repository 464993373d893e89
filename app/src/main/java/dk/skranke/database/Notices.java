package dk.skranke.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node what happened: with the commit of the transaction in which it is told, or not at all. However much
 * that is, it is one notification, for PostgreSQL commits those who notify one after the other.
 */
@Component
public class Notices {

    static final String CHANNEL = "skranke";

    /** More than fits is told as: you missed something. */
    static final String TOO_MUCH = "*";

    /** PostgreSQL takes 8,000 bytes; ours are all ASCII. */
    private static final int LONGEST = 7_500;

    private final DSLContext sql;

    Notices(DSLContext sql) {
        this.sql = sql;
    }

    /** Not after a commit: by then nothing leaves any more. */
    public void tell(Notice it) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            collected().add(it);
        else send(Set.of(it));
    }

    /** What may be lost with the machine: nothing that changed hangs on it, so nobody waits for the disk. */
    public void mention(List<Notice> all) {
        sql.select(field("set_config('synchronous_commit', 'off', true)"), notify(all))
                .execute();
    }

    private Set<Notice> collected() {
        for (var it : TransactionSynchronizationManager.getSynchronizations()) {
            if (it instanceof Departing known) return known.notices;
        }
        var fresh = new Departing();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.notices;
    }

    private void send(Iterable<Notice> notices) {
        sql.select(notify(notices)).execute();
    }

    private static Field<Object> notify(Iterable<Notice> notices) {
        return field("pg_notify({0}, {1})", Object.class, val(CHANNEL), val(payload(notices)));
    }

    static String payload(Iterable<Notice> notices) {
        var written = new StringBuilder();
        for (var it : notices) {
            if (!written.isEmpty()) written.append(';');
            written.append(it.written());
            if (written.length() > LONGEST) return TOO_MUCH;
        }
        return written.toString();
    }

    static List<Notice> read(String payload) {
        return List.of(payload.split(";")).stream().map(Notice::read).collect(Collectors.toList());
    }

    private final class Departing implements TransactionSynchronization {

        private final Set<Notice> notices = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            send(notices);
        }
    }
}
