package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class InstallingTest {

    @LocalServerPort
    int port;

    @Test
    void a_browser_finds_what_it_needs_to_install_the_program_without_signing_in() {
        var anybody = new Visitor(port);

        var manifest = anybody.get("/manifest.webmanifest").body();
        assertThat(manifest).contains("\"start_url\":\"/\"").contains("512x512");
        var icon = Pattern.compile("/assets/icon-512[^\"]+").matcher(manifest);
        assertThat(icon.find()).isTrue();
        assertThat(anybody.get(icon.group())
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("image/png");
        assertThat(anybody.get("/worker.js").body()).contains("/offline");
        assertThat(anybody.get("/offline").body()).contains("Skranke");
    }
}
