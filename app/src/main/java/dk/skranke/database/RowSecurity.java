package dk.skranke.database;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL at the start of each transaction who is asking. Reads the scoped value and nothing else: reading the
 * security context here would load the session, open a transaction and come back to this place.
 */
@Component
class RowSecurity implements TransactionExecutionListener {

    private final DataSource dataSource;

    RowSecurity(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || !transaction.isNewTransaction()) return;
        var asker = Asker.CURRENT.isBound() ? Asker.CURRENT.get() : null;
        var person = asker instanceof Asker.Person it ? Long.toString(it.id()) : "";
        var system = asker instanceof Asker.Role it ? it.name().toLowerCase(Locale.ROOT) : "";
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement(
                "select set_config('app.person', ?, true), set_config('app.system', ?, true)")) {
            statement.setString(1, person);
            statement.setString(2, system);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell PostgreSQL who is asking", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
