package dk.skranke.api;

import static dk.skranke.Given.as;
import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.office.PersonChanged;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ComingInTest extends ApiTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_token_that_is_missing_wrong_expired_or_revoked_gets_the_same_answer() {
        var sofie = given.member("Sofie");
        var expired = token(sofie, Set.of(Scope.TICKETS_READ), Duration.ofSeconds(-1));
        var revoked = token(sofie, Set.of(Scope.TICKETS_READ), Duration.ofDays(1));
        var id = as(sofie, () -> tokens.of(sofie)).getFirst().id();
        assertThat(new ProgramAtWork(port, revoked).get("/tickets").statusCode())
                .isEqualTo(200);
        as(sofie, () -> tokens.revoke(id, sofie));

        var without = nobody().get("/tickets");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"skranke\"");
        for (var token : new String[] {"skr_nothing", "x".repeat(5000), expired, revoked}) {
            var answer = new ProgramAtWork(port, token).get("/tickets");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(without.body());
        }
    }

    @Test
    void a_token_is_good_for_its_scopes_only() {
        var reader =
                new ProgramAtWork(port, token(given.member("Sofie"), Set.of(Scope.TICKETS_READ), Duration.ofDays(1)));

        assertThat(reader.get("/tickets").statusCode()).isEqualTo(200);
        var refused = reader.post("/tickets", newTicket("Uden lov"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("tickets:write");
        assertThat(reader.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void the_tokens_of_people_who_left_are_dead() {
        var emil = given.member("Emil");
        var jonas = given.member("Jonas");
        var program = new ProgramAtWork(port, token(jonas, EnumSet.allOf(Scope.class), Duration.ofDays(1)));
        assertThat(program.get("/tickets").statusCode()).isEqualTo(200);

        as(
                emil,
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(new PersonChanged(jonas.id(), false))));

        assertThat(program.get("/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void guests_have_no_programs() {
        var torben = given.member("Torben");
        var program = new ProgramAtWork(port, token(torben, EnumSet.allOf(Scope.class), Duration.ofDays(1)));

        assertThat(program.get("/tickets").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(torben).get("/account/tokens").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_session_opens_pages_and_not_the_interface() {
        var sofie = new Visitor(port).signIn(given.member("Sofie"));

        assertThat(sofie.get("/api/v1/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_made_shown_once_used_and_revoked_on_plain_pages() {
        var birgit = new Visitor(port).signIn(given.member("Birgit"));
        birgit.get("/account/tokens");
        assertThat(birgit.post("/account/tokens", Map.of("name", "", "days", "12"))
                        .statusCode())
                .isEqualTo(422);

        var made = birgit.post("/account/tokens", Map.of("name", "Rapport", "scopes", "tickets:read", "days", "30"));
        var token = shown(made);
        assertThat(birgit.get("/account/tokens").body())
                .contains("Rapport", "aldrig brugt")
                .doesNotContain(token);

        assertThat(new ProgramAtWork(port, token).get("/tickets?limit=1").statusCode())
                .isEqualTo(200);
        var page = birgit.get("/account/tokens");
        assertThat(page.body()).contains("sidst brugt");

        var admin = new Visitor(port).signIn(given.member("Emil"));
        assertThat(admin.get("/administration/tokens").body()).contains("Birgit Holm · Rapport");
        assertThat(birgit.get("/administration/tokens").statusCode()).isEqualTo(404);
        var path = Pattern.compile("/account/tokens/\\d+/revocations").matcher(page.body());
        assertThat(path.find()).isTrue();
        birgit.get("/account/tokens");
        birgit.post(path.group(), Map.of());
        assertThat(new ProgramAtWork(port, token).get("/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void problems_are_told_in_the_callers_language() {
        var sofie = of("Sofie");

        assertThat(json(sofie.get("/tickets/99999999")).get("title").asString()).isEqualTo("Her er ikke noget");
        assertThat(json(sofie.get("/tickets/99999999", "Accept-Language", "fr, de;q=0.8"))
                        .get("title")
                        .asString())
                .isEqualTo("Hier ist nichts");
        var answer = sofie.get("/nothing-here", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String shown(HttpResponse<String> made) {
        var token = Pattern.compile("skr_[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }
}
