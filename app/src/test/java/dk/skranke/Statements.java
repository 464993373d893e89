package dk.skranke;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/** Counts what a page asks the database: each statement, and each transaction's word about who is asking. */
@Configuration(proxyBeanMethods = false)
public class Statements implements TransactionExecutionListener {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread asking;

    @Bean
    DefaultExecuteListenerProvider counting() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (context.sql() != null && isMeant()) asked.add(context.sql());
            }
        });
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isNewTransaction() && isMeant()) asked.add("set_config");
    }

    /** What the work asked, on this thread or by requests; what jobs do meanwhile is not counted. */
    public List<String> during(Runnable work) {
        asked.clear();
        asking = Thread.currentThread();
        work.run();
        return List.copyOf(asked);
    }

    /** What comes before it, in the midst of {@link #during}. */
    public void unheard(Runnable before) {
        before.run();
        asked.clear();
    }

    /** What the work asks when what is kept in memory for seconds has not just run out: the shortest of five times. */
    public List<String> atLeast(Runnable work) {
        return Stream.generate(() -> during(work))
                .limit(5)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private boolean isMeant() {
        return Thread.currentThread() == asking || RequestContextHolder.getRequestAttributes() != null;
    }
}
