package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A storm of kills (seed 1528) found it: PostgreSQL was killed in the last moment of a start, and the program gave up. */
class PatienceTest {

    private int tries;

    @Test
    void a_database_that_is_lost_during_the_start_is_waited_for() {
        patiently(List.of(
                new DataAccessResourceFailureException("gone in the middle"),
                new CannotCreateTransactionException("not there yet")));

        assertThat(tries).isEqualTo(3);
    }

    @Test
    void a_mistake_ends_the_start_at_once() {
        assertThatThrownBy(() -> patiently(List.of(new IllegalStateException("a mistake"))))
                .hasMessage("a mistake");

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void a_database_that_does_not_come_back_ends_it_too() {
        assertThatThrownBy(() -> Patience.run(
                        () -> {
                            tries++;
                            throw new CannotCreateTransactionException("never there");
                        },
                        Duration.ZERO))
                .hasMessage("never there");

        assertThat(tries).isEqualTo(120);
    }

    private void patiently(List<RuntimeException> failures) {
        Queue<RuntimeException> left = new ArrayDeque<>(failures);
        Patience.run(
                () -> {
                    tries++;
                    var failure = left.poll();
                    if (failure != null) throw failure;
                },
                Duration.ZERO);
    }
}
