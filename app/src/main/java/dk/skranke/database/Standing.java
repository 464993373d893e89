package dk.skranke.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets part of a transaction run as the program in one of its roles, and hands it back to whoever asked. It is a savepoint
 * too: what fails in there has not happened, and who is asking is again who it was.
 */
@Component
public class Standing {

    private final DSLContext sql;
    private final TransactionTemplate nested;

    Standing(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public <T> T as(Asker.Role role, Supplier<T> work) {
        return Objects.requireNonNull(nested.execute(_ -> {
            tell("", role.name().toLowerCase(Locale.ROOT));
            var done = Asker.call(role, work::get);
            tell(person(), system());
            return done;
        }));
    }

    /** All of it or nothing, and what comes after goes on. */
    public void attempt(Runnable work) {
        nested.executeWithoutResult(_ -> work.run());
    }

    private void tell(String person, String system) {
        sql.select(
                        field("set_config('app.person', {0}, true)", val(person)),
                        field("set_config('app.system', {0}, true)", val(system)))
                .execute();
    }

    private static String person() {
        return Asker.CURRENT.isBound() && Asker.CURRENT.get() instanceof Asker.Person it ? Long.toString(it.id()) : "";
    }

    private static String system() {
        return Asker.CURRENT.isBound() && Asker.CURRENT.get() instanceof Asker.Role it
                ? it.name().toLowerCase(Locale.ROOT)
                : "";
    }
}
