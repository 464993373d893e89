package dk.skranke.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.proof.Packaged;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the storm would find: each program that was spoilt on purpose is found out. */
class SabotageProof {

    private static final int SEED = 4127;

    @TempDir
    static Path folder;

    private static Storm storm;

    @BeforeAll
    static void warm() throws Exception {
        var jar = Path.of("../app/target/skranke.jar").toAbsolutePath().normalize();
        storm = new Storm(Packaged.archived(jar, folder), folder);
    }

    @Test
    void a_program_that_was_spoilt_on_purpose_is_found_out() throws Exception {
        assertThat(storm.bites(Arrays.asList(Sabotage.values()), SEED)).isTrue();
    }
}
