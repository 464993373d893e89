package dk.skranke.signin;

import static dk.skranke.signin.db.Tables.ATTEMPT;
import static dk.skranke.signin.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.office.Staff;
import dk.skranke.shared.Moment;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class SigningInTest {

    private static final String PASSWORD = "skranke-demo";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @AfterEach
    void nobody_remembers_the_attempts() {
        sql.deleteFrom(ATTEMPT).execute();
    }

    @Test
    void who_is_unknown_and_who_is_wrong_and_who_has_left_hear_the_same() {
        var pernille = given.member("Pernille");
        active(pernille, false);
        try {
            var answers = List.of("nobody@example.com", "nadia@brixlindegaard.dk", pernille.mail()).stream()
                    .map(this::refusals)
                    .toList();
            assertThat(answers.get(1)).isEqualTo(answers.get(0));
            assertThat(answers.get(2)).isEqualTo(answers.get(0));
        } finally {
            active(pernille, true);
        }
    }

    /** Ten wrong ones and the eleventh, which is not even looked at, as pages without what was typed. */
    private List<String> refusals(String mail) {
        return java.util.stream.IntStream.rangeClosed(1, 11)
                .mapToObj(_ -> attempt(new Visitor(port), mail, "wrong"))
                .map(it -> it.statusCode() + masked(form(it.body()), mail))
                .distinct()
                .toList();
    }

    @Test
    void after_ten_wrong_ones_the_right_one_waits_too_and_a_right_one_clears_the_count() {
        for (var i = 0; i < 9; i++) attempt(new Visitor(port), "nadia@brixlindegaard.dk", "wrong");
        assertThat(attempt(new Visitor(port), "nadia@brixlindegaard.dk", PASSWORD)
                        .statusCode())
                .isEqualTo(302);

        for (var i = 0; i < 10; i++) attempt(new Visitor(port), "nadia@brixlindegaard.dk", "wrong");
        assertThat(attempt(new Visitor(port), "nadia@brixlindegaard.dk", PASSWORD)
                        .statusCode())
                .isNotEqualTo(302);
    }

    @Test
    void a_network_has_its_own_count() {
        for (var i = 0; i < 50; i++) attempt(new Visitor(port), "guess" + i + "@example.com", "");

        assertThat(attempt(new Visitor(port), "nadia@brixlindegaard.dk", PASSWORD)
                        .statusCode())
                .isNotEqualTo(302);
    }

    @Test
    void each_sign_in_is_a_session_of_its_own_and_only_its_hash_is_kept() {
        var browser = new Visitor(port);
        var first = cookie(attempt(browser, "nadia@brixlindegaard.dk", PASSWORD));
        browser.get("/account");
        var second = cookie(browser.post("/sign-in", Map.of("mail", "nadia@brixlindegaard.dk", "password", PASSWORD)));

        var kept = sql.select(SESSION.TOKEN_HASH).from(SESSION).fetch(SESSION.TOKEN_HASH);
        assertThat(second).isNotEqualTo(first);
        assertThat(kept).contains(new Token(second).hash()).doesNotContain(first, second, new Token(first).hash());
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        var here = signedIn("Nadia");
        var elsewhere = signedIn("Nadia");
        here.get("/account");

        here.post("/sign-out/everywhere", Map.of());

        assertThat(here.get("/tickets").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/tickets").statusCode()).isEqualTo(302);
    }

    @Test
    void a_new_password_ends_the_sessions_elsewhere_and_takes_the_old_one() {
        var nadia = given.member("Nadia");
        var here = signedIn("Nadia");
        var elsewhere = signedIn("Nadia");
        here.get("/account");
        try {
            var wrong = here.post("/account/password", Map.of("current", "not it", "password", "a-brand-new-one"));
            assertThat(wrong.statusCode()).isNotEqualTo(302);
            here.post("/account/password", Map.of("current", PASSWORD, "password", "a-brand-new-one"));

            assertThat(here.get("/tickets").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/tickets").statusCode()).isEqualTo(302);
        } finally {
            accounts.setPassword(nadia.id(), PASSWORD);
        }
    }

    @Test
    void whoever_leaves_is_out_at_once_and_their_open_pages_hear_nothing_more() {
        var pernille = given.member("Pernille");
        var browser = new Visitor(port).signIn(pernille);
        var ended = new AtomicReference<Boolean>();
        var line = browser.listen("/live");
        Thread.startVirtualThread(() -> {
            line.body().forEach(_ -> {});
            ended.set(true);
        });
        try {
            active(pernille, false);

            assertThat(browser.get("/tickets").statusCode()).isEqualTo(302);
            await().atMost(Duration.ofSeconds(5)).until(() -> ended.get() != null);
        } finally {
            active(pernille, true);
        }
        assertThat(browser.get("/tickets").statusCode()).isEqualTo(302);
    }

    @Test
    void an_invitation_works_once_for_three_days_and_until_the_next_one() {
        var nadia = given.member("Nadia");
        var emil = given.member("Emil");
        var late = new AtomicReference<Invitations.Invitation>();
        Moment.at(Instant.now().minus(Duration.ofHours(73)), () -> late.set(invitations.make(nadia.id(), emil)));
        assertThat(invitations.invited(late.get().token())).isEmpty();

        var first = invitations.make(nadia.id(), emil).token();
        var second = invitations.make(nadia.id(), emil).token();
        assertThat(invitations.invited(first)).isEmpty();

        var browser = new Visitor(port);
        try {
            var page = browser.get("/invitations/" + second.value());
            assertThat(page.body()).contains("Nadia");
            var used = browser.post("/invitations/" + second.value(), Map.of("password", "chosen-by-nadia"));
            assertThat(used.statusCode()).isEqualTo(302);
            assertThat(browser.get("/tickets").statusCode()).isEqualTo(200);
            assertThat(invitations.invited(second)).isEmpty();
            var again = new Visitor(port).get("/invitations/" + second.value());
            assertThat(again.body()).doesNotContain("name=\"password\"");
        } finally {
            accounts.setPassword(nadia.id(), PASSWORD);
        }
    }

    @Test
    void an_invitation_leads_to_our_address_whatever_host_a_request_names() {
        var emil = new Visitor(port).with("X-Forwarded-Host", "evil.example").signIn(given.member("Emil"));
        var nadia = given.member("Nadia").id().value();
        emil.get("/administration/people/" + nadia);

        var page = emil.post("/administration/people/" + nadia + "/invitations", Map.of());

        assertThat(page.body()).contains("/invitations/").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/%09/evil.example\t",
                "\t//evil.example",
                " //evil.example",
                "/\n/evil.example",
                "evil.example",
                "@evil.example",
                "",
            })
    void signing_in_leads_to_this_program_only(String to) {
        var browser = new Visitor(port);
        browser.get("/sign-in?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));

        var answer =
                browser.post("/sign-in", Map.of("mail", "nadia@brixlindegaard.dk", "password", PASSWORD, "to", to));

        assertThat(java.net.URI.create(answer.headers().firstValue("Location").orElseThrow()))
                .satisfiesAnyOf(
                        it -> assertThat(it.isAbsolute()).isFalse(),
                        it -> assertThat(it.getHost()).isEqualTo("localhost"));
    }

    @Test
    void after_signing_in_the_page_that_was_asked_for_comes_with_its_filters() {
        var asked = new Visitor(port).get("/tickets?view=mine&tag=leje");

        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=%2Ftickets%3Fview%3Dmine%26tag%3Dleje");
    }

    private Visitor signedIn(String firstName) {
        return new Visitor(port).signIn(given.member(firstName));
    }

    private static HttpResponse<String> attempt(Visitor browser, String mail, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", Map.of("mail", mail, "password", password));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(Pattern.compile("skranke=([^;]+);")::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String form(String page) {
        return page.substring(page.lastIndexOf("name=\"to\""));
    }

    private static String masked(String page, String mail) {
        return page.replace(mail, "…").replaceAll("value=\"[^\"]{20,}\"", "");
    }

    private void active(Member it, boolean active) {
        staff.change(it.id(), it.name(), it.title(), it.mail(), it.role(), active, it.teams());
    }
}
