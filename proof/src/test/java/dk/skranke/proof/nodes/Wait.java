package dk.skranke.proof.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Bounded waiting. */
final class Wait {

    private Wait() {}

    /** @return how long it took */
    static Duration until(Duration most, BooleanSupplier fact) {
        var begun = Instant.now();
        while (!fact.getAsBoolean()) {
            if (Instant.now().isAfter(begun.plus(most))) throw new AssertionError("not within " + most);
            moment();
        }
        return Duration.between(begun, Instant.now());
    }

    static void moment() {
        sleep(Duration.ofMillis(20));
    }

    static void sleep(Duration how) {
        try {
            Thread.sleep(how);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
