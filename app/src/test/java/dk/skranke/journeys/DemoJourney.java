package dk.skranke.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Through the packaged program with the sample office, which is started once for all of a journey. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoJourney {

    final int smtp = Program.freePort();

    Path folder;
    Program program;
    Browsers browsers;

    @BeforeAll
    void the_demo_runs(@TempDir Path temporary) {
        folder = temporary;
        program = Program.start(folder.resolve("data"), Program.freePort(), smtp, "demo");
        browsers = new Browsers();
    }

    @AfterAll
    void everything_stops() {
        browsers.close();
        program.close();
    }
}
