package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no browser sends by itself is refused with a page of ours that tells nothing about us. */
@OfficeTest
class RefusingRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** By pages that take whatever their address says. */
    private static final List<String> READ_BY_HAND = List.of(
            "q",
            "view",
            "before",
            "at",
            "text",
            "tag",
            "team",
            "kind",
            "to",
            "done",
            "code",
            "status",
            "assignee",
            "internal",
            "answered");

    private static final List<String> STRANGE = List.of(
            "%00",
            "%01%1f",
            "-1",
            "99999999999999999999",
            "%ff%fe",
            "%ed%a0%80",
            "%f0%9f%98%80",
            "' or 1=1 --",
            "%25%5f\\",
            "${7*7}",
            "../../etc/passwd",
            "-99999999999999999-1",
            "99999999999999999-999999999999999999",
            "<script>alert(1)</script>");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping mapping;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
    }

    @ParameterizedTest
    @FieldSource("STRANGE")
    void no_value_in_an_address_is_our_fault(String value) {
        var encoded = value.contains("%") && !value.contains("\\")
                ? value
                : java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (!route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) return;
            for (var pattern : route.getPatternValues()) {
                if (pattern.equals("/live") || pattern.startsWith("/assets")) continue;
                var path = pattern.replaceAll("\\{id[^/]*}", "4127").replaceAll("\\{[^/]*}", "1");
                for (var name : read(handler))
                    if (isTried(value, path + name, 10)) mustNotBeOurFault(path + "?" + name + "=" + encoded);
                if (isTried(value, path, 5))
                    mustNotBeOurFault(path
                            + READ_BY_HAND.stream()
                                    .map(it -> it + "=" + encoded)
                                    .collect(Collectors.joining("&", "?", "")));
                if (pattern.contains("{") && isTried(value, pattern, 3))
                    mustNotBeOurFault(pattern.replaceAll("\\{[^/]*}", Matcher.quoteReplacement(encoded)));
            }
        });
    }

    /** Each page and each name gets a part of the values, another one than its neighbour: all of them would take minutes. */
    private static boolean isTried(String value, String where, int share) {
        return Math.floorMod(STRANGE.indexOf(value) - where.hashCode(), share) == 0;
    }

    private void mustNotBeOurFault(String address) {
        var answer = sofie.send("GET", address, "text/plain", "");
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        assertThat(answer.body()).as(address).doesNotContain("<script>alert(1)");
    }

    /** The names that a page reads from its address: each by itself, for the first that is refused hides the others. */
    private static Set<String> read(HandlerMethod handler) {
        var names = new TreeSet<String>();
        for (var it : handler.getMethod().getParameters()) {
            if (Map.class.isAssignableFrom(it.getType())) names.addAll(READ_BY_HAND);
            else if (it.getType().isRecord())
                for (var part : it.getType().getRecordComponents()) names.add(part.getName());
            else if (it.isAnnotationPresent(RequestParam.class)) {
                var said = it.getAnnotation(RequestParam.class).value();
                names.add(said.isEmpty() ? it.getName() : said);
            }
        }
        return names;
    }

    @Test
    void an_address_that_cannot_be_decoded_is_a_form_that_cannot_be_read() {
        assertPlain(sofie.send("GET", "/tickets/4127/history?kind=a", "text/plain", ""), 200);
        assertPlain(raw("GET /tickets?text=%zz HTTP/1.1"), 302, 400);
        assertThat(sofie.send("POST", "/sign-in", FORM, "mail=%zz&password=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_beyond_all_measure_is_too_large() {
        sofie.get("/account");
        var answer = sofie.post("/tickets/4127/messages", Map.of("kind", "NOTE", "text", "a".repeat(2_100_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1").doesNotContain("timestamp");
    }

    @Test
    void a_form_needs_the_token_of_the_session_that_sends_it() {
        sofie.get("/account");
        var jonas = new Visitor(port).signIn("jonas@brixlindegaard.dk", "skranke-demo");
        jonas.get("/account");

        var form = Map.of("kind", "NOTE", "text", "Smuglet ind");
        assertThat(jonas.postWithToken(sofie.token(), "/tickets/4127/messages", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(jonas.postWithoutToken("/tickets/4127/messages", form).statusCode())
                .isEqualTo(403);
        assertThat(sofie.get("/tickets/4127").body()).doesNotContain("Smuglet ind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tickets/%00 HTTP/1.1",
                "GET /tickets/4127%2f HTTP/1.1",
                "GET /tickets/4127;x=1 HTTP/1.1",
                "GET /a|{b HTTP/1.1",
                "GET /assets/../x HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "TRACE / HTTP/1.1",
                "BREW / HTTP/1.1",
                "GET / HTTP/9.9",
                "GET",
            })
    void what_the_server_itself_refuses_names_neither_it_nor_a_line_of_code(String line) {
        assertPlain(raw(line), 302, 400, 404, 405, 501, 505);
    }

    @Test
    void there_is_no_page_of_errors_to_visit_and_nothing_of_the_frame_to_ask() {
        for (var path : new String[] {"/error", "/actuator", "/actuator/health", "/actuator/env", "/h2-console"}) {
            assertThat(sofie.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static void assertPlain(java.net.http.HttpResponse<String> answer, int... statuses) {
        assertThat(statuses).contains(answer.statusCode());
        assertSilent(answer.body());
    }

    private static void assertPlain(String answer, int... statuses) {
        assertThat(statuses).contains(Integer.parseInt(answer.split(" ", 3)[1].strip()));
        assertSilent(answer);
    }

    private static void assertSilent(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "\tat ", "timestamp", "Spring", "java.");
    }

    private String raw(String line) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
