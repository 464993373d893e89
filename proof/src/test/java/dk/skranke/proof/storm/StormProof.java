package dk.skranke.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed again and again while it works, the program loses nothing that it acknowledged; and a program that would is found out.
 * By command only ({@code -Dskranke.storm=true}) until it has been seen to hold on a quiet machine.
 */
@EnabledIfSystemProperty(named = "skranke.storm", matches = "true")
class StormProof {

    private static final int KILLS = 20;
    private static final int MINUTES = 15;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_in_a_storm() throws Exception {
        var storm = new Storm(Path.of("../app/target/skranke.jar").toAbsolutePath(), folder);

        assertThat(storm.holds(KILLS, seed(), Instant.now().plusSeconds(MINUTES * 60)))
                .isTrue();
    }

    @Test
    void a_program_that_was_spoilt_on_purpose_is_found_out() throws Exception {
        var storm = new Storm(Path.of("../app/target/skranke.jar").toAbsolutePath(), folder);

        assertThat(storm.bites(Arrays.asList(Sabotage.values()), seed())).isTrue();
    }

    private static long seed() {
        return ThreadLocalRandom.current().nextInt(1_000_000);
    }
}
