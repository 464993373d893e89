package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeptTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger told = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private final Kept<Integer> kept = new Kept<>(this::read, Duration.ofSeconds(5), now::get, told::incrementAndGet);

    @BeforeEach
    void first() {
        assertThat(kept.get()).isEqualTo(1);
        stored.set(2);
    }

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) complete();
    }

    @Test
    void it_is_kept_until_it_is_no_longer_fresh() {
        assertThat(kept.get()).isEqualTo(1);

        now.updateAndGet(it -> it.plusSeconds(5));

        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void a_change_is_told_and_read() {
        kept.changed();

        assertThat(told).hasValue(1);
        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void what_was_read_while_something_changed_is_not_kept() {
        kept.forget();
        meanwhile = () -> {
            stored.set(3);
            kept.forget();
        };
        assertThat(kept.get()).isEqualTo(2);

        meanwhile = () -> {};

        assertThat(kept.get()).isEqualTo(3);
    }

    @Test
    void what_is_taken_back_was_never_kept() {
        TransactionSynchronizationManager.initSynchronization();
        kept.changed();
        assertThat(kept.get()).isEqualTo(2);

        stored.set(1);
        complete();

        assertThat(kept.get()).isEqualTo(1);
    }

    @Test
    void a_story_reads_what_is_there_and_leaves_nothing_behind() {
        Moment.at(now.get(), () -> assertThat(kept.get()).isEqualTo(2));

        assertThat(kept.get()).isEqualTo(1);
    }

    private Integer read() {
        var it = stored.get();
        meanwhile.run();
        return it;
    }

    private static void complete() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(it -> it.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        TransactionSynchronizationManager.clearSynchronization();
    }
}
