package dk.skranke.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a machine of its own: what carries virtual threads is settled before the first of them. */
class CarriersTest {

    private static final String STARTED = "Started";

    @Test
    void requests_that_wait_for_a_class_do_not_stop_the_one_that_loads_it() throws Exception {
        var machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(machine.waitFor(60, TimeUnit.SECONDS))
                    .as("all threads went on")
                    .isTrue();
            assertThat(new String(machine.getInputStream().readAllBytes())).isEqualToIgnoringNewLines(STARTED);
        } finally {
            machine.destroyForcibly();
        }
    }

    /** Its first use waits for what another thread does. */
    static final class Slow {
        static {
            try {
                Crowd.LOADING.countDown();
                Crowd.GO_ON.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private Slow() {}

        static void use() {
            // being used is all
        }
    }

    /** More threads than processors wait for one class, and the one that lets them go on comes last. */
    static final class Crowd {

        static final CountDownLatch LOADING = new CountDownLatch(1);
        static final CountDownLatch GO_ON = new CountDownLatch(1);

        private Crowd() {}

        public static void main(String[] arguments) throws InterruptedException {
            Carriers.provide();
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 8; i++) threads.add(Thread.startVirtualThread(Slow::use));
            LOADING.await();
            threads.add(Thread.startVirtualThread(GO_ON::countDown));
            for (var it : threads) it.join();
            System.out.println(STARTED);
        }
    }
}
