package dk.skranke.api;

import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.GivenBook;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class DeadlinesByProgramTest extends ApiTest {

    @Autowired
    GivenBook book;

    @Test
    void a_program_gets_the_day_and_the_way_to_it() {
        var answer = ask(of("Sofie"), "ZPO517_BERUFUNG", "DE-BE", "2026-01-31", "en");

        assertThat(answer.statusCode()).isEqualTo(200);
        var it = json(answer);
        assertThat(it.get("rule").asString()).isEqualTo("ZPO517_BERUFUNG");
        assertThat(it.get("place").asString()).isEqualTo("DE-BE");
        assertThat(it.get("event").asString()).isEqualTo("2026-01-31");
        assertThat(it.get("end").asString()).isEqualTo("2026-03-02");
        assertThat(it.get("safeEnd").asString()).isEqualTo("2026-03-02");
        assertThat(it.get("preDeadline").asString()).isEqualTo("2026-02-23");
        assertThat(it.get("endsAt").isNull()).isTrue();
        assertThat(it.get("holidayData").asString()).startsWith("Jollyday ");
        assertThat(it.at("/explanation/0").asString())
                .isEqualTo(
                        "The period runs from Sat 31 Jan 2026. That day does not count (§ 222 Abs. 1 ZPO, § 187 Abs. 1 BGB).");
    }

    @Test
    void a_program_reads_the_book_as_far_as_its_person_sees_it() {
        var all = json(of("Sofie").get("/deadlines?limit=100"));
        assertThat(all.get("items").toString()).contains("RPL372_ANKE", "UNCHECKED", "DONE");
        assertThat(json(of("Sofie").get("/deadlines?ticket=4127&open=true"))
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("Indsigelse mod opsigelse af lejemål");
        assertThat(json(of("Sofie").get("/deadlines?limit=1")).get("next").isNull())
                .isFalse();
        assertThat(json(of("Emil").get("/deadlines?limit=100")).get("items").toString())
                .doesNotContain("Indsigelse mod opsigelse af lejemål");
    }

    @Test
    void a_deadline_is_called_as_its_rule_is_in_the_language_that_is_asked_for() {
        var ticket = given.ticket("Anke, som et program læser", "Proces");
        book.appeal(ticket, given.member("Jonas"));
        for (var it : Map.of(
                        "da",
                        "Anke i straffesager",
                        "de",
                        "Berufung in Strafsachen",
                        "en",
                        "Appeal in criminal matters")
                .entrySet())
            assertThat(json(of("Jonas").get("/deadlines?ticket=" + ticket.value(), "Accept-Language", it.getKey()))
                            .at("/items/0/title")
                            .asString())
                    .isEqualTo(it.getValue());
    }

    @Test
    void the_way_is_told_in_the_language_that_is_asked_for() {
        var sofie = of("Sofie");
        assertThat(json(ask(sofie, "RPL372_ANKE", "DK", "2026-03-05", "da"))
                        .get("explanation")
                        .toString())
                .contains("Seneste sikre hverdag: ons.");
        assertThat(json(ask(sofie, "RPL372_ANKE", "DK", "2026-03-05", "de"))
                        .get("explanation")
                        .toString())
                .contains("Letzter sicherer Werktag: Mi.");
    }

    @Test
    void hours_are_answered_with_the_moment() {
        var it = json(ask(of("Sofie"), "GDPR33_72H", "DK", "2026-03-28T20:00", "en"));
        assertThat(it.get("endsAt").asString()).isEqualTo("2026-03-31T21:00:00+02:00");
    }

    @Test
    void all_that_was_worked_out_by_hand_comes_out_over_the_line() throws IOException {
        var sofie = of("Sofie");
        for (var line : Files.readAllLines(Path.of("src/test/resources/deadlines/vectors.csv")).stream()
                .skip(1)
                .toList()) {
            var it = line.split("\\|");
            var authority = it[4].contains("@") ? "&authority=" + it[4].substring(it[4].indexOf('@') + 1) : "";
            var answer = sofie.get("/deadline-computations?rule=" + it[2] + "&place="
                    + URLEncoder.encode(it[1], StandardCharsets.UTF_8) + "&event=" + it[3] + authority);
            assertThat(json(answer).path("end").asString("")).as(line).isEqualTo(it[5]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ZPO999,             DE-BE, 2026-01-15, rule",
        "ZPO517_BERUFUNG,    XX,    2026-01-15, place",
        "ZPO517_BERUFUNG,    DE,    2026-01-15, place",
        "ZPO517_BERUFUNG,    DK,    2026-01-15, place",
        "ZPO517_BERUFUNG,    DE-BE, 2026-02-29, event",
        "ZPO517_BERUFUNG,    DE-BE, garbage,    event",
        "GDPR33_72H,         DK,    2026-02-28, event",
        "AO355_EINSPRUCH_3T, DE-BE, 2026-01-15, rule"
    })
    void what_cannot_be_computed_is_told_with_its_parameter(String rule, String place, String event, String wrong) {
        var answer = ask(of("Sofie"), rule, place, event, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(wrong);
        assertThat(json(answer).at("/errors/0/detail").asString()).endsWith(".");
    }

    @Test
    void a_missing_parameter_is_named() {
        var answer = of("Sofie").get("/deadline-computations?rule=ZPO517_BERUFUNG&place=DE-BE");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("event");
    }

    @Test
    void the_rules_are_listed_in_the_callers_language_with_their_validity() {
        var it = json(of("Sofie").get("/deadline-rules", "Accept-Language", "de"));
        var rules = it.get("items").values().stream().toList();
        assertThat(rules).hasSizeGreaterThan(100);
        var old = rules.stream()
                .filter(rule -> rule.get("key").asString().equals("AO355_EINSPRUCH_3T"))
                .findFirst()
                .orElseThrow();
        assertThat(old.get("validTo").asString()).isEqualTo("2024-12-31");
        assertThat(old.get("validFrom").isNull()).isTrue();
        assertThat(old.get("title").asString()).isEqualTo("Einspruch, Bekanntgabe nach drei Tagen");
        assertThat(old.get("jurisdiction").asString()).isEqualTo("DE");
        assertThat(it.get("next").isNull()).isTrue();
    }

    @Test
    void a_token_without_the_scope_computes_nothing() {
        var secret = token(given.member("Sofie"), EnumSet.copyOf(Set.of(Scope.TICKETS_READ)), Duration.ofDays(1));
        var answer = ask(new ProgramAtWork(port, secret), "ZPO517_BERUFUNG", "DE-BE", "2026-01-15", "en");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ask(nobody(), "ZPO517_BERUFUNG", "DE-BE", "2026-01-15", "en").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> ask(
            ProgramAtWork who, String rule, String place, String event, String language) {
        return who.get(
                "/deadline-computations?rule=" + rule + "&place=" + place + "&event=" + event,
                "Accept-Language",
                language);
    }
}
