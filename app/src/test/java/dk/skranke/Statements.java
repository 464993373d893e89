package dk.skranke;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts what a page asks the database: each statement, and each transaction's word about who is asking. */
@Configuration(proxyBeanMethods = false)
public class Statements implements TransactionExecutionListener {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Bean
    DefaultExecuteListenerProvider counting() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (context.sql() != null) asked.add(context.sql());
            }
        });
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @org.jspecify.annotations.Nullable Throwable failure) {
        if (transaction.isNewTransaction()) asked.add("set_config");
    }

    public List<String> during(Runnable work) {
        asked.clear();
        work.run();
        return List.copyOf(asked);
    }
}
