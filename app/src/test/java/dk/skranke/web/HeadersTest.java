package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of answer tells the browser the same about what it may do with it. */
@OfficeTest
class HeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void every_answer_is_kept_in_its_frame_and_by_nobody() {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        var stranger = new Visitor(port);
        var ticket = given.ticket("Hoveder", "Proces").value();
        sofie.get("/account");

        guarded("page", sofie.get("/tickets").headers());
        guarded("ticket", sofie.get("/tickets/" + ticket).headers());
        guarded("sign-in", stranger.get("/sign-in").headers());
        guarded("redirect", stranger.get("/tickets").headers());
        guarded("missing", sofie.get("/tickets/999999").headers());
        guarded(
                "refused",
                sofie.post("/tickets/" + ticket + "/titles", Map.of("was", "Hoveder", "to", ""))
                        .headers());
        guarded(
                "stale",
                sofie.post("/tickets/" + ticket + "/titles", Map.of("was", "x", "to", "y"))
                        .headers());
        guarded(
                "done",
                sofie.post("/tickets/" + ticket + "/titles", Map.of("was", "Hoveder", "to", "H"))
                        .headers());
        guarded(
                "unreadable",
                sofie.post("/tickets/" + ticket + "/messages", Map.of()).headers());
        guarded("foreign", stranger.postWithoutToken("/sign-in", Map.of()).headers());
        guarded("health", stranger.get("/health").headers());
        var line = sofie.listen("/live");
        guarded("live", line.headers());
        line.body().close();
    }

    @Test
    void what_never_changes_is_kept_for_good_and_is_all_that_is() {
        var stranger = new Visitor(port);
        var name = Pattern.compile("/assets/[^\"]+\\.css")
                .matcher(stranger.get("/sign-in").body());
        assertThat(name.find()).isTrue();

        var headers = stranger.get(name.group()).headers();

        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void nothing_names_what_the_program_is_made_of() {
        var headers = new Visitor(port).get("/sign-in").headers().map().keySet();

        assertThat(headers).doesNotContain("server", "x-powered-by", "x-application-context");
    }

    private static void guarded(String kind, HttpHeaders it) {
        assertThat(it.allValues("Content-Security-Policy")).as(kind).hasSize(1);
        assertThat(it.firstValue("Content-Security-Policy").orElseThrow())
                .as(kind)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(it.firstValue("X-Content-Type-Options")).as(kind).hasValue("nosniff");
        assertThat(it.firstValue("X-Frame-Options")).as(kind).hasValue("DENY");
        assertThat(it.firstValue("Referrer-Policy")).as(kind).hasValue("no-referrer");
        assertThat(it.firstValue("Cross-Origin-Opener-Policy")).as(kind).hasValue("same-origin");
        assertThat(it.firstValue("Cache-Control").orElse("")).as(kind).contains("no-store");
    }
}
