package dk.skranke.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction who is asking. Reads the scoped value and nothing else: reading the
 * security context here would load the session, open a transaction and come back to this place. It is part of the
 * beginning: where it fails, because the connection died meanwhile, the connection is given back and nothing has begun.
 */
class RowSecurity extends JdbcTransactionManager {

    RowSecurity(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell();
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("cannot tell PostgreSQL who is asking", failure);
        }
    }

    private void tell() throws SQLException {
        var asker = Asker.CURRENT.isBound() ? Asker.CURRENT.get() : null;
        var person = asker instanceof Asker.Person it ? Long.toString(it.id()) : "";
        var system = asker instanceof Asker.Role it ? it.name().toLowerCase(Locale.ROOT) : "";
        var bound = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try (var statement = Objects.requireNonNull(bound)
                .getConnection()
                .prepareStatement("select set_config('app.person', ?, true), set_config('app.system', ?, true)")) {
            statement.setString(1, person);
            statement.setString(2, system);
            statement.execute();
        }
    }
}
