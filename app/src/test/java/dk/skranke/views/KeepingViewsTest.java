package dk.skranke.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class KeepingViewsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Statements statements;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Visitor sofie;
    Visitor emil;

    @BeforeEach
    void they_are_signed_in() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
        emil = new Visitor(port).signIn(given.member("Emil"));
    }

    @Test
    void a_list_is_narrowed_by_what_is_typed_and_each_part_can_be_taken_away() {
        var ticket = given.ticket("Vandskade i kælderen", "Proces");

        var page = sofie.get(filtered("vandskade -status:løst")).body();

        assertThat(page).contains("/tickets/" + ticket.value() + "?").contains("Fjern filteret vandskade");
        assertThat(sofie.get(filtered("vandskade prioritet:haster")).body())
                .doesNotContain("/tickets/" + ticket.value() + "?");
        assertThat(sofie.get(filtered("vandskade oprettet:i-dag")).body()).contains("/tickets/" + ticket.value() + "?");
    }

    @Test
    void every_field_can_be_asked_for() {
        for (var filter : new String[] {
            "prioritet>=høj",
            "tur:vores",
            "er:afsluttet",
            "er:ubesvaret",
            "er:overskredet",
            "er:fulgt",
            "har:filer",
            "har:sag",
            "har:mærkater",
            "har:skridt",
            "har:frist",
            "har:ansvarlig",
            "team:proces",
            "ansvarlig:ingen",
            "ansvarlig:mig",
            "kategori:klienthenvendelse",
            "mærkat:moms,ingen",
            "klient:bageri",
            "klient:ingen",
            "sag:2026",
            "sag:ingen",
            "indmelder:henrik",
            "emne:leje",
            "skridt:ring",
            "skridt:ingen",
            "dato<2u",
            "er:fortrolig",
            "har:dato",
            "kontrol:mangler",
            "-kontrol:kontrolleret,omstridt",
            "svartid<4h",
            "svartid:ingen",
            "frist<2u",
            "frist:ingen",
            "frist>=1.11.2026",
            "aktivitet>-3d",
            "aktivitet<=i-går",
            "aktivitet>-4h",
            "oprettet:2026-11-24",
            "afsluttet:ingen",
            "afsluttet>-1m",
            "4127",
            "\"a b\" eller (-moms prioritet<høj)",
            "oprettet>-999å"
        }) {
            assertThat(sofie.get(filtered(filter)).statusCode()).as(filter).isEqualTo(200);
            assertThat(sofie.get(filtered(filter)).body()).as(filter).doesNotContain("filter-error");
        }
    }

    @Test
    void a_wrong_word_gets_a_hint_and_loses_nothing_that_was_typed() {
        var page = sofie.get(filtered("statsu:løst \"ord\"")).body();

        assertThat(page)
                .contains("<mark>statsu</mark>")
                .contains("Mente du »status«?")
                .contains("value=\"statsu:løst &#34;ord&#34;\"")
                .contains("Brug »status«");
    }

    @Test
    void a_filter_shows_nothing_that_one_may_not_see() {
        var secret = given.ticket("Fortrolig bygherre", "Proces");

        for (var filter :
                new String[] {"bygherre", "er:åben eller er:afsluttet", "-moms", "team:proces", "" + secret.value()})
            assertThat(emil.get(filtered(filter)).body()).doesNotContain("/tickets/" + secret.value());
    }

    @Test
    void a_view_is_mine_until_i_share_it_and_again_when_i_take_it_back() {
        var place = saved(sofie, "Mine hastesager", "MINE");
        assertThat(sofie.get(place).body()).contains("Mine hastesager");
        assertThat(emil.get(place).statusCode()).isEqualTo(404);
        assertThat(torben().get("/tickets").body()).doesNotContain("Mine hastesager");

        var form = "/views/" + place.substring(place.lastIndexOf('-') + 1);
        var team = given.member("Sofie").teams().iterator().next();
        sofie.get(form);
        sofie.post(
                form,
                Map.of("name", "Mine hastesager", "filter", "er:åben", "circle", "TEAM", "team", "" + team.value()));
        var colleague = new Visitor(port)
                .signIn(given.member(
                        given.colleagueOf(team, given.member("Sofie")).name().split(" ")[0]));
        assertThat(colleague.get(place).statusCode()).isEqualTo(200);

        sofie.get(form);
        sofie.post(form, Map.of("name", "Mine hastesager", "filter", "er:åben", "circle", "MINE"));
        assertThat(colleague.get(place).statusCode()).isEqualTo(404);
        sofie.get(form);
        sofie.post(form + "/removals", Map.of());
        assertThat(sofie.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void only_an_administrator_shares_with_the_office() {
        sofie.get("/views/new");

        var refused = sofie.post("/views", Map.of("name", "Alt", "filter", "er:åben", "circle", "OFFICE"));

        assertThat(refused.statusCode()).isEqualTo(given.member("Sofie").administrator() ? 302 : 422);
    }

    @Test
    void a_view_of_nonsense_is_not_kept_and_nothing_typed_is_lost() {
        sofie.get("/views/new");

        var again = sofie.post("/views", Map.of("name", "Prøve", "filter", "frisst<7d", "circle", "MINE"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"Prøve\"").contains("frisst").contains("Mente du »frist«?");
    }

    @Test
    void a_view_of_a_team_that_is_no_more_says_so() {
        emil.get("/administration/teams/new");
        emil.post("/administration/teams", Map.of("name", "Nedlagt visningsteam", "hue", "1"));
        sofie.get("/views/new");
        var place = sofie.post(
                        "/views",
                        Map.of("name", "Nedlagt", "filter", "team:\"Nedlagt visningsteam\"", "circle", "MINE"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        assertThat(sofie.get(place).body()).doesNotContain("som er nedlagt");

        Asker.run(
                Asker.Role.SETUP,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("update office.team set active = false where name = 'Nedlagt visningsteam'")));

        // Names of teams are kept in memory for a few seconds.
        await().untilAsserted(() -> assertThat(sofie.get(place).body())
                .contains("Visningen henviser til teamet »Nedlagt visningsteam«, som er nedlagt"));
    }

    @Test
    void the_views_cost_a_page_no_statement() {
        var place = saved(sofie, "Haster", "MINE");
        // The word that a view was kept may still be on its way, and whoever hears it forgets what is in memory.
        await().untilAsserted(() -> {
            var asked = statements.during(() -> sofie.get(place));
            assertThat(asked).as(String.join("\n", asked)).hasSizeLessThanOrEqualTo(5);
        });
    }

    private Visitor torben() {
        return new Visitor(port).signIn(given.member("Torben"));
    }

    private String saved(Visitor who, String name, String circle) {
        who.get("/views/new");
        HttpResponse<String> answer =
                who.post("/views", Map.of("name", name, "filter", "er:åben prioritet>=høj", "circle", circle));
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String filtered(String filter) {
        return "/tickets?view=open&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
