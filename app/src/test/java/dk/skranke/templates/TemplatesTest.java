package dk.skranke.templates;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class TemplatesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Templates templates;

    Member sofie;
    Visitor browser;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = given.member("Sofie");
        browser = new Visitor(port).signIn(sofie);
        browser.get("/templates/new");
    }

    @Test
    void a_ticket_begun_from_a_template_has_all_that_the_template_says() {
        var template = saved(typed("Ny købersag"));

        var form = browser.get("/tickets/new?template=" + template);
        assertThat(form.body())
                .contains(
                        "Ny købersag, oprettet af Sofie Krogh",
                        "Udfyldt efter skabelonen »Ny købersag«",
                        "Mærkater: køb",
                        "Tjekliste med 2 punkter",
                        "Bestil tingbogsattest");
        var sent = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "template",
                "" + template,
                "category",
                category(),
                "title",
                "Ny købersag, Havnegade 4",
                "text",
                "Overtagelse til april",
                "team",
                "" + given.team("Fast ejendom").value(),
                "from",
                "ME"));
        var answer = browser.post("/tickets", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var page = browser.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(page).contains("Havnegade 4", "Bestil forsikring", "Indhent refusionsopgørelse", "køb");
    }

    @Test
    void a_point_says_whether_it_must_be_done_and_when() {
        var point = PlannedPoint.read("!  Bestil forsikring  +3");
        assertThat(point).isEqualTo(new PlannedPoint("Bestil forsikring", true, 3));
        assertThat(point.written()).isEqualTo("! Bestil forsikring +3");
        assertThat(point.on(LocalDate.of(2027, 1, 30)).due()).isEqualTo(LocalDate.of(2027, 2, 2));
        assertThat(PlannedPoint.read("Ring + skriv")).isEqualTo(new PlannedPoint("Ring + skriv", false, null));
    }

    @Test
    void what_the_office_has_no_more_is_said_where_the_template_is_listed_and_used() {
        var template = as(
                sofie,
                () -> templates.add(
                        new Templates.Details(
                                "Henviser til noget væk",
                                Circle.MINE,
                                null,
                                pattern(new CategoryId(987_654_321), new TeamId(987_654_321), "1999-0001")),
                        sofie));

        assertThat(browser.get("/templates").body()).contains("bruges ikke længere");
        for (var path : List.of("/templates/" + template.value(), "/tickets/new?template=" + template.value()))
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains(
                            "bruges ikke længere",
                            "tager ikke længere imod tickets",
                            "Der er ingen sag med nummeret 1999-0001");
        as(sofie, () -> templates.remove(template, sofie));
    }

    @Test
    void mine_is_nobody_elses_a_teams_is_the_teams_and_only_administrators_share_with_all() {
        var mine = saved(typed("Kun Sofies skabelon"));
        var shared = typed("Ejendomsteamets skabelon");
        shared.putAll(Map.of(
                "circle", "TEAM", "circleTeam", "" + given.team("Fast ejendom").value()));
        saved(shared);

        var jonas = new Visitor(port).signIn(given.member("Jonas"));
        assertThat(jonas.get("/templates").body())
                .contains("Ejendomsteamets skabelon")
                .doesNotContain("Kun Sofies skabelon");
        assertThat(jonas.get("/templates/" + mine).statusCode()).isEqualTo(404);
        assertThat(jonas.get("/tickets/new?template=" + mine).body()).doesNotContain("oprettet af");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/templates")
                        .body())
                .doesNotContain("Ejendomsteamets skabelon");
        shared.putAll(Map.of("circle", "OFFICE"));
        var refused = browser.post("/templates", shared);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kun administratorer deler med hele kontoret");
    }

    @Test
    void what_cannot_be_read_comes_back_with_its_sentence() {
        var form = typed("");
        form.putAll(Map.of("dueIn", "snart", "matter", "findes ikke", "points", "x".repeat(201), "category", "abc"));

        var answer = browser.post("/templates", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Giv skabelonen et navn",
                        "Skriv et antal dage",
                        "Der er ingen sag med nummeret findes ikke",
                        "Der er plads til 200 tegn",
                        "Vælg en kategori");
    }

    @Test
    void a_template_can_be_made_of_a_ticket() {
        var ticket = given.ticket("Et godt forbillede", "Fast ejendom");
        assertThat(browser.get("/templates/new?ticket=" + ticket.value()).body())
                .contains("Et godt forbillede");
        var hidden = given.ticket("Ikke for Sofie", "HR");
        assertThat(browser.get("/templates/new?ticket=" + hidden.value()).statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> typed(String name) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("category", category()),
                Map.entry("team", "" + given.team("Fast ejendom").value()),
                Map.entry("title", "Ny købersag, oprettet af {mig}"),
                Map.entry("text", "Overtagelse: "),
                Map.entry("tags", "køb, "),
                Map.entry("next", "Bestil tingbogsattest"),
                Map.entry("dueIn", "2"),
                Map.entry("points", "! Bestil forsikring +3\n\nIndhent refusionsopgørelse"),
                Map.entry("circle", "MINE")));
    }

    private Pattern pattern(@Nullable CategoryId category, @Nullable TeamId team, String matter) {
        return new Pattern(category, team, null, null, "Emne", "", matter, List.of(), "", null, List.of(), Map.of());
    }

    private String category() {
        return Long.toString(catalogue.byKey("CLIENT_INQUIRY").id().value());
    }

    private long saved(Map<String, String> form) {
        var answer = browser.post("/templates", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return as(sofie, () -> templates.of(sofie)).stream()
                .filter(it -> it.name().equals(form.get("name")))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
