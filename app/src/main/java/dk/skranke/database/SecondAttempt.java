package dk.skranke.database;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two changes that wait for each other: PostgreSQL takes one of them back, and it is done again from its beginning, where its
 * transaction began. Within a transaction there is nothing to begin again. Whoever only reads loses to nobody.
 */
class SecondAttempt extends SimpleRetryInterceptor {

    private static final int MOST = 3;

    /** Deadlock detected, and serialization failure. */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    private static final AnnotationTransactionAttributeSource TRANSACTIONS =
            new AnnotationTransactionAttributeSource(false);

    SecondAttempt() {
        super(new MethodRetrySpec((_, failure) -> lost(failure), MOST, Duration.ZERO));
    }

    @Override
    public @Nullable Object invoke(MethodInvocation it) throws Throwable {
        return TransactionSynchronizationManager.isActualTransactionActive() ? it.proceed() : super.invoke(it);
    }

    static boolean lost(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException it && it.getSQLState() != null && LOST.contains(it.getSQLState()))
                return true;
        return false;
    }

    static boolean changes(Method method, Class<?> of) {
        var it = TRANSACTIONS.getTransactionAttribute(method, of);
        return it != null
                && !it.isReadOnly()
                && it.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED;
    }
}
