package dk.skranke.recurring;

import static dk.skranke.Given.as;
import static dk.skranke.recurring.db.Tables.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.shared.Moment;
import dk.skranke.shared.Refused;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class RecurringTicketsTest {

    private static final Instant MONDAY = Instant.parse("2099-01-05T08:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Keeping keeping;

    @Autowired
    Round round;

    @Autowired
    Rounds rounds;

    @Autowired
    Templates templates;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member sofie;
    Visitor browser;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = given.member("Sofie");
        browser = new Visitor(port).signIn(sofie);
        browser.get("/recurring/new");
    }

    @Test
    void a_date_brings_one_ticket_that_says_where_it_is_from() {
        var series = saved(typed("Månedens klientkonti", "Afstem klientkonti {dato}"));

        look(MONDAY.minusSeconds(1));
        assertThat(filed(series)).isEmpty();
        look(MONDAY);
        look(MONDAY.plusSeconds(60));

        var filed = filed(series);
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().title()).isEqualTo("Afstem klientkonti man.\u00a05.\u00a0jan.\u00a02099");
        var page = browser.get("/tickets/" + filed.getFirst().ticket()).body();
        assertThat(page).contains("Månedens klientkonti", "/recurring/" + series, "Saml bilag", "klientkonto");
        assertThat(story(filed.getFirst())).contains("lod serien »Månedens klientkonti« oprette den til man. 5.");
        assertThat(plain(browser.get("/recurring/" + series).body())).contains("Afstem klientkonti man. 5.");
        remove(series);
    }

    @Test
    void what_passed_while_the_program_stood_still_is_one_ticket_that_says_so() {
        var series = saved(typed("Daglig post", "Hent post"));

        look(MONDAY.plusSeconds(3 * 86_400 + 60));
        look(MONDAY.plusSeconds(3 * 86_400 + 120));

        var filed = filed(series);
        assertThat(filed).extracting(Recurring.Filed::missed).containsExactly(3);
        assertThat(story(filed.getFirst())).contains("3 tidligere datoer gik, mens Skranke stod stille");
        look(MONDAY.plusSeconds(4 * 86_400));
        assertThat(filed(series)).hasSize(2);
        remove(series);
    }

    @Test
    void a_paused_series_files_nothing_and_makes_up_for_nothing() {
        var series = saved(typed("På pause", "Bliver ikke oprettet"));
        browser.get("/recurring/" + series);
        browser.post("/recurring/" + series + "/pauses", Map.of());

        look(MONDAY.plusSeconds(86_400));
        assertThat(filed(series)).isEmpty();
        assertThat(browser.get("/recurring/" + series).body()).contains("Serien er på pause");
        Moment.at(MONDAY.plusSeconds(86_400 + 60), () -> as(sofie, () -> keeping.resume(new SeriesId(series), sofie)));
        look(MONDAY.plusSeconds(86_400 + 120));
        assertThat(filed(series)).isEmpty();
        look(MONDAY.plusSeconds(2 * 86_400));
        assertThat(filed(series)).extracting(Recurring.Filed::missed).containsExactly(0);
        remove(series);
    }

    @Test
    void it_ends_by_itself_with_its_last_date() {
        var form = typed("To gange", "Kun to");
        form.putAll(Map.of("ends", "COUNT", "count", "2"));
        var series = saved(form);

        look(MONDAY);
        look(MONDAY.plusSeconds(86_400));
        look(MONDAY.plusSeconds(2 * 86_400));

        assertThat(filed(series)).hasSize(2);
        assertThat(browser.get("/recurring/" + series).body()).contains("Serien er slut");
        browser.post("/recurring/" + series + "/resumptions", Map.of());
        remove(series);
    }

    @Test
    void the_next_five_dates_are_shown_before_anything_is_saved() {
        var form = typed("Vises kun", "Vises kun");
        form.putAll(Map.of("freq", "MONTHLY", "by", "DAY", "monthDay", "1", "shift", "AFTER", "starts", "2099-01-01"));
        form.put("show", "1");

        var page = browser.post("/recurring", form);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("<li><strong>", -1)).hasSize(6);
        assertThat(plain(page.body())).contains("i stedet for tors. 1. jan. 2099 (nytårsdag)");
        assertThat(browser.get("/recurring").body()).doesNotContain("Vises kun");
    }

    @Test
    void a_rule_that_never_comes_or_too_often_is_refused_with_what_was_typed() {
        var form = typed("Aldrig", "Aldrig");
        form.putAll(Map.of("freq", "OWN", "rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        var never = browser.post("/recurring", form);
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("kommer der aldrig en ticket", "BYMONTHDAY=30");

        form.put("rule", "FREQ=HOURLY");
        assertThat(browser.post("/recurring", form).body()).contains("Højst 4 tickets om dagen");
        form.put("rule", "hver anden tirsdag");
        assertThat(browser.post("/recurring", form).body()).contains("Reglen kan ikke læses");
        form.putAll(Map.of("freq", "DAILY", "zone", "Europe/Aarhus", "starts", "i morgen", "time", "25"));
        assertThat(browser.post("/recurring", form).body())
                .contains("Tidszonen Europe/Aarhus kendes ikke", "Skriv en dato", "Skriv et klokkeslæt");
    }

    @Test
    void a_series_without_its_template_stops_and_says_so_and_goes_on_when_it_is_put_right() {
        var template =
                as(sofie, () -> templates.add(new Templates.Details("Går væk", Circle.MINE, null, pattern()), sofie));
        var form = typed("Efter skabelon", "");
        form.putAll(Map.of("template", "" + template.value(), "category", ""));
        var series = saved(form);
        as(sofie, () -> templates.remove(template, sofie));

        look(MONDAY);

        assertThat(filed(series)).isEmpty();
        assertThat(browser.get("/recurring/" + series).body()).contains("Serien er gået i stå: Skabelonen er slettet");
        form.putAll(Map.of("template", "", "title", "Uden skabelon", "category", category()));
        assertThat(browser.post("/recurring/" + series, form).statusCode()).isEqualTo(302);
        look(MONDAY);
        assertThat(filed(series)).extracting(Recurring.Filed::title).containsExactly("Uden skabelon");
        remove(series);
    }

    @Test
    void what_is_empty_is_as_the_template_has_it_on_that_day() {
        var template =
                as(sofie, () -> templates.add(new Templates.Details("Skifter", Circle.MINE, null, pattern()), sofie));
        var form = typed("Som skabelonen", "");
        form.putAll(Map.of("template", "" + template.value(), "category", ""));
        var series = saved(form);

        look(MONDAY);

        assertThat(filed(series)).extracting(Recurring.Filed::title).containsExactly("Fra skabelonen");
        remove(series);
    }

    @Test
    void nobody_else_sees_mine_and_a_team_keeps_its_own() {
        var mine = saved(typed("Kun Sofies serie", "Kun Sofies"));
        var form = typed("Teamets serie", "Teamets");
        form.putAll(Map.of(
                "circle", "TEAM", "circleTeam", "" + given.team("Fast ejendom").value()));
        var teams = saved(form);
        var jonas = given.member("Jonas");
        var his = new Visitor(port).signIn(jonas);
        his.get("/account");

        assertThat(his.get("/recurring").body()).contains("Teamets serie").doesNotContain("Kun Sofies serie");
        assertThat(his.get("/recurring/" + mine).statusCode()).isEqualTo(404);
        assertThat(his.post("/recurring/" + mine + "/endings", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(his.post("/recurring/" + teams, form).statusCode()).isEqualTo(302);
        assertThat(as(jonas, () -> keeping.find(new SeriesId(teams), jonas)).owner())
                .isEqualTo(jonas.id());
        var emil = new Visitor(port).signIn(given.member("Emil"));
        assertThat(emil.get("/recurring/" + teams).statusCode()).isEqualTo(404);
        remove(mine);
        as(jonas, () -> keeping.remove(new SeriesId(teams), jonas));
    }

    @Test
    void any_ticket_can_be_repeated_from_its_menu() {
        var ticket = given.ticket("Gentag mig hver måned", "Fast ejendom");

        assertThat(browser.get("/tickets/" + ticket.value() + "/deeds").body())
                .contains("/recurring/new?ticket=" + ticket.value());
        assertThat(browser.get("/recurring/new?ticket=" + ticket.value()).body())
                .contains("Gentag mig hver måned");
        var hidden = given.ticket("Kan ikke gentages af Sofie", "HR");
        assertThat(browser.get("/recurring/new?ticket=" + hidden.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_keeps_a_series_hears_that_it_is_over() {
        var form = typed("Lydløst slut", "Kun en gang");
        form.putAll(Map.of("ends", "COUNT", "count", "1"));
        var series = saved(form);
        due(series);

        round.look();

        assertThat(told()).containsOnlyOnce("Serien »Lydløst slut« er slut").contains("href=\"/recurring/" + series);
        remove(series);
    }

    @Test
    void whoever_keeps_a_series_hears_that_it_could_not_go_on() {
        var series = saved(typed("Lydløst gået i stå", "Går i stå"));
        due(series);

        Asker.run(Asker.Role.RULES, () -> rounds.stop(new SeriesId(series), new Refused("recurring.template-gone")));

        assertThat(told()).containsOnlyOnce("Serien »Lydløst gået i stå« er gået i stå");
        remove(series);
    }

    @Test
    void whoever_ends_a_series_need_not_be_told() {
        var series = saved(typed("Sluttes med vilje", "Sluttes"));
        browser.get("/recurring/" + series);
        browser.post("/recurring/" + series + "/endings", Map.of());

        assertThat(told()).doesNotContain("Sluttes med vilje");
        remove(series);
    }

    private Pattern pattern() {
        return new Pattern(
                catalogue.byKey("CLIENT_INQUIRY").id(),
                given.team("Fast ejendom"),
                null,
                null,
                "Fra skabelonen",
                "",
                "",
                List.of(),
                "",
                null,
                List.of(),
                Map.of());
    }

    private Map<String, String> typed(String name, String title) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("category", category()),
                Map.entry("team", "" + given.team("Fast ejendom").value()),
                Map.entry("title", title),
                Map.entry("tags", "klientkonto"),
                Map.entry("points", "! Saml bilag +2\nUnderskrift"),
                Map.entry("freq", "DAILY"),
                Map.entry("starts", "2099-01-05"),
                Map.entry("time", "09:00"),
                Map.entry("zone", "Europe/Copenhagen"),
                Map.entry("shift", "NONE"),
                Map.entry("circle", "MINE")));
    }

    private String category() {
        return Long.toString(catalogue.byKey("CLIENT_INQUIRY").id().value());
    }

    private long saved(Map<String, String> form) {
        var answer = browser.post("/recurring", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var way = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(way.substring(way.lastIndexOf('/') + 1));
    }

    private List<Recurring.Filed> filed(long series) {
        return as(sofie, () -> keeping.filed(new SeriesId(series), sofie));
    }

    private String story(Recurring.Filed it) {
        return plain(browser.get("/tickets/" + it.ticket() + "/history").body());
    }

    private void due(long series) {
        Asker.run(
                Asker.Role.RULES,
                () -> transaction.executeWithoutResult(_ -> sql.update(SERIES)
                        .set(SERIES.STARTS, LocalDate.of(2020, 1, 6))
                        .set(SERIES.NEXT_DATE, LocalDate.of(2020, 1, 6).atTime(9, 0))
                        .set(SERIES.NEXT_AT, Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
                        .where(SERIES.ID.eq(series))
                        .execute()));
    }

    private String told() {
        return browser.get("/notifications").body();
    }

    private static String plain(String page) {
        return page.replace('\u00a0', ' ').replaceAll("</?b>", "");
    }

    private void look(Instant then) {
        Moment.at(then, round::look);
    }

    private void remove(long series) {
        as(sofie, () -> keeping.remove(new SeriesId(series), sofie));
    }
}
