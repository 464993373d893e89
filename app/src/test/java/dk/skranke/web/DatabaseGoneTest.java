package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseGoneTest {

    private static final SQLException STOPPED = new SQLException("terminating connection", "57P01");
    private static final SQLException TAKEN_AWAY = new SQLException("Connection is closed");
    private static final SQLException TWICE = new SQLException("duplicate key", "23505");

    @Test
    void a_database_that_is_stopped_is_away_wherever_that_is_said() {
        assertThat(DatabaseGone.causes(new IllegalStateException(new RuntimeException(STOPPED))))
                .isTrue();
    }

    @Test
    void so_is_one_whose_connection_the_pool_has_taken_away() {
        assertThat(DatabaseGone.causes(new TransactionSystemException("cannot be taken back", TAKEN_AWAY)))
                .isTrue();
    }

    @Test
    void a_transaction_that_cannot_be_taken_back_still_knows_why_it_was_to_be() {
        var ended = new TransactionSystemException("cannot be taken back", new SQLException("in the middle", "25001"));
        ended.initApplicationException(new RuntimeException(STOPPED));

        assertThat(DatabaseGone.causes(ended)).isTrue();
    }

    @Test
    void what_the_database_refuses_is_no_absence() {
        assertThat(DatabaseGone.causes(new DataIntegrityViolationException("refused", TWICE)))
                .isFalse();
        assertThat(DatabaseGone.causes(new TransactionSystemException("cannot be taken back", TWICE)))
                .isFalse();
    }
}
