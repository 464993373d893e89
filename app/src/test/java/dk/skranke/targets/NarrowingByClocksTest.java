package dk.skranke.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class NarrowingByClocksTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void a_list_holds_either_what_has_a_running_clock_or_what_has_none() {
        var title = "Tilbud på stævning " + System.nanoTime();
        given.ticket(title, "Proces");
        var sofie = new Visitor(port).signIn(given.member("Sofie"));

        assertThat(sofie.get(list("svartid>-1d", title)).body()).contains(title + "</a>");
        assertThat(sofie.get(list("svartid<-1d", title)).body()).doesNotContain(title + "</a>");
        assertThat(sofie.get(list("svartid:ingen", title)).body()).doesNotContain(title + "</a>");
    }

    private static String list(String filter, String title) {
        return "/tickets?view=open&filter=" + URLEncoder.encode(filter + " \"" + title + "\"", StandardCharsets.UTF_8);
    }
}
