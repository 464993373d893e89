package dk.skranke.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.proof.Packaged;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed again and again while it works, the program loses nothing that it acknowledged. */
class StormProof {

    private static final int KILLS = 20;
    private static final int MINUTES = 10;
    private static final int SEED = 4127;

    @TempDir
    static Path folder;

    private static Storm storm;

    @BeforeAll
    static void warm() throws Exception {
        var jar = Path.of("../app/target/skranke.jar").toAbsolutePath().normalize();
        storm = new Storm(Packaged.installed(jar), folder);
    }

    @Test
    void nothing_is_lost_in_a_storm() throws Exception {
        assertThat(storm.holds(KILLS, SEED, MINUTES)).isTrue();
    }
}
