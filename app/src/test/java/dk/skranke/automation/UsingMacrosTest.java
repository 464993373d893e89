package dk.skranke.automation;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import dk.skranke.views.Circle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class UsingMacrosTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Busy busy;

    @Autowired
    Macros macros;

    @Autowired
    Describing describing;

    @Autowired
    Statements statements;

    @Autowired
    TextModules texts;

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
    }

    @Test
    void one_click_does_all_of_it_and_one_more_takes_all_of_it_back() {
        var ticket = given.ticket("Rykker fra revisor", "Proces");
        var before = properties(ticket);
        var macro = macro("Svar og vent", effects(), "Kære Henrik\n\nTak for din mail.");

        var menu = browser.get("/tickets/" + ticket.value() + "/macros").body();
        assertThat(menu).contains("Svar og vent").contains("prioritet Høj").contains("status Afventer klient");
        assertThat(use(macro, ticket)).isEqualTo(302);

        var after = properties(ticket);
        assertThat(after.priority()).isEqualTo(Priority.HIGH);
        assertThat(after.status()).isEqualTo(TicketStatus.CLIENT);
        assertThat(after.assignee()).isEqualTo(sofie.id());
        assertThat(after.tags()).containsExactly("rykker");
        assertThat(after.next().what()).isEqualTo("Ring til revisor");
        var page = browser.get("/tickets/" + ticket.value()).body();
        assertThat(page).contains("Makroen »Svar og vent« er brugt").contains("Tak for din mail.");

        assertThat(browser.post(undo(page), Map.of()).statusCode()).isEqualTo(302);
        assertThat(properties(ticket)).isEqualTo(before);
        assertThat(browser.get("/tickets/" + ticket.value()).body()).doesNotContain("Makroen »Svar og vent«");
    }

    @Test
    void a_text_that_the_office_keeps_stands_ready_for_the_answer_filled_with_what_the_ticket_knows() {
        var ticket = given.ticket("Rykkerens rykker", "Proces");
        var text = as(
                sofie,
                () -> texts.add(
                        new TextModules.Details(
                                "Rykkersvar", "Kære {navn}, om {emne}", dk.skranke.knowledge.Circle.MINE, null),
                        sofie));
        var form = browser.get("/macros/new").body();
        assertThat(form).contains("<option value=\"" + text + "\"", "Rykkersvar");
        var saved = browser.post(
                "/macros",
                Map.of("name", "Svar rykkeren", "circle", "MINE", "text", "Hej.", "wording", Long.toString(text)));
        assertThat(saved.statusCode() / 100).isEqualTo(3);
        var macro = as(sofie, () -> macros.of(sofie)).stream()
                .filter(it -> it.name().equals("Svar rykkeren"))
                .findFirst()
                .orElseThrow();

        use(macro.id(), ticket);

        assertThat(browser.get("/tickets/" + ticket.value()).body())
                .contains("Hej.", "Kære Henrik Aaby, om Rykkerens rykker");
        assertThat(browser.get("/macros").body()).contains("teksten »Rykkersvar«");

        as(
                sofie,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("delete from knowledge.text_module where id = " + text)));
        assertThat(use(macro.id(), given.ticket("En til", "Proces"))).isEqualTo(422);
    }

    @Test
    void it_can_send_away_and_bring_back() {
        var ticket = given.ticket("Til IT med det", "Proces");
        var macro = macro("Til IT", RuleBook.to(given.team("IT-support")), "");

        use(macro, ticket);
        assertThat(properties(ticket).team()).isEqualTo(given.team("IT-support"));

        browser.post(undo(browser.get("/tickets/" + ticket.value()).body()), Map.of());
        assertThat(properties(ticket).team()).isEqualTo(given.team("Proces"));
    }

    @Test
    void what_somebody_changed_since_is_not_taken_back() {
        var ticket = given.ticket("Ændret siden", "Proces");
        use(macro("Høj", RuleBook.to(Priority.HIGH), ""), ticket);
        var page = browser.get("/tickets/" + ticket.value()).body();
        as(sofie, () -> describing.prioritise(ticket, Priority.HIGH, Priority.CRITICAL, sofie));

        var refused = browser.post(undo(page), Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("er blevet ændret siden");
        assertThat(properties(ticket).priority()).isEqualTo(Priority.CRITICAL);
    }

    @Test
    void a_macro_of_a_deleted_team_is_refused_and_nothing_is_half_done() {
        var ticket = given.ticket("Halv makro", "Proces");
        var gone = new Effects(
                new TeamId(999_999), null, Priority.HIGH, null, List.of("x"), List.of(), null, null, null, null);
        var macro = macro("Til intet", gone, "");

        assertThat(browser.get("/tickets/" + ticket.value() + "/macros").body())
                .contains("Teamet #999999 tager ikke længere imod tickets");
        assertThat(use(macro, ticket)).isEqualTo(422);
        assertThat(properties(ticket).priority()).isEqualTo(Priority.NORMAL);
        assertThat(properties(ticket).tags()).isEmpty();
    }

    @Test
    void what_the_offices_rules_refuse_stops_all_of_it() {
        var ticket = given.ticket("Forkert person", "IT-support");
        var emil = given.member("Emil");
        var both = new Effects(
                null,
                new Effects.Assigning(Effects.Way.PERSON, sofie.id()),
                Priority.HIGH,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        var macro = as(emil, () -> macros.add(new MacroDetails("Sofie tager den", Circle.MINE, null, both, ""), emil));
        var his = new Visitor(port).signIn(emil);
        his.get("/tickets/" + ticket.value() + "/macros");

        var refused = his.post("/tickets/" + ticket.value() + "/macros", Map.of("macro", "" + macro.value()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(as(emil, () -> describing.properties(ticket, emil)).priority())
                .isEqualTo(Priority.NORMAL);
    }

    @Test
    void mine_is_mine_a_teams_is_the_teams_and_only_administrators_share_with_the_office() {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        var mine = macro("Kun min", RuleBook.tag("x"), "");
        assertThat(emil.get("/macros").body()).doesNotContain("Kun min");
        assertThat(emil.get("/macros/" + mine.value()).statusCode()).isEqualTo(404);

        browser.get("/macros/new");
        var typed = new HashMap<>(Map.of("name", "Til alle", "circle", "OFFICE", "tags", "x"));
        assertThat(browser.post("/macros", typed).statusCode()).isEqualTo(422);
        typed.put("circle", "TEAM");
        typed.put("circleTeam", "" + given.team("HR").value());
        assertThat(browser.post("/macros", typed).body()).contains("et af dine egne teams");
        typed.put("circleTeam", "" + given.team("Proces").value());
        assertThat(browser.post("/macros", typed).statusCode()).isEqualTo(302);
        assertThat(new Visitor(port)
                        .signIn(given.member(given.colleagueOf(given.team("Proces"), sofie)
                                .name()
                                .split(" ")[0]))
                        .get("/macros")
                        .body())
                .contains("Til alle");

        emil.get("/macros/new");
        typed.put("name", "Hele kontorets");
        typed.put("circle", "OFFICE");
        assertThat(emil.post("/macros", typed).statusCode()).isEqualTo(302);
        assertThat(browser.get("/macros").body()).contains("Hele kontorets");
        assertThat(new Visitor(port)
                        .signIn(given.member("Torben"))
                        .get("/macros")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_ticket_that_one_may_not_see_has_no_macros() {
        var hidden = given.ticket("Fortrolig", "HR");
        var macro = macro("På det fortrolige", RuleBook.tag("x"), "");

        browser.get("/macros/new");
        assertThat(browser.get("/tickets/" + hidden.value() + "/macros").statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/tickets/" + hidden.value() + "/macros", Map.of("macro", "" + macro.value()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_notice_costs_the_page_no_statement() {
        var ticket = given.ticket("Billig besked", "Proces");
        browser.get("/tickets/" + ticket.value());
        var before = statements.during(() -> browser.get("/tickets/" + ticket.value()));
        use(macro("Billig", RuleBook.tag("x"), "Tekst"), ticket);

        // What is kept in memory may be read anew in between.
        await().untilAsserted(() -> {
            var after = statements.during(() ->
                    assertThat(browser.get("/tickets/" + ticket.value()).body()).contains("Makroen »Billig«"));
            assertThat(after).hasSizeLessThanOrEqualTo(before.size());
        });
    }

    private Effects effects() {
        return new Effects(
                null,
                new Effects.Assigning(Effects.Way.ME, null),
                Priority.HIGH,
                TicketStatus.CLIENT,
                List.of("rykker"),
                List.of(),
                "Ring til revisor",
                3,
                null,
                null);
    }

    private MacroId macro(String name, Effects effects, String text) {
        return as(sofie, () -> macros.add(new MacroDetails(name, Circle.MINE, null, effects, text), sofie));
    }

    @Test
    void whoever_takes_a_macro_back_waits_for_the_ticket_before_what_the_macro_did() {
        var ticket = given.ticket("Optaget af andre", "Proces");
        var before = properties(ticket);
        use(macro("Svar og fortryd", effects(), "Tak."), ticket);
        var undo = undo(browser.get("/tickets/" + ticket.value()).body());

        busy.with(
                "ticketing.ticket where id = " + ticket.value(),
                new Asker.Person(sofie.id().value()),
                () -> browser.post(undo, Map.of()),
                "automation.macro_run where ticket_id = " + ticket.value());

        assertThat(properties(ticket)).isEqualTo(before);
    }

    private int use(MacroId macro, TicketId ticket) {
        browser.get("/tickets/" + ticket.value() + "/macros");
        return browser.post("/tickets/" + ticket.value() + "/macros", Map.of("macro", "" + macro.value()))
                .statusCode();
    }

    private static String undo(String page) {
        var found = Pattern.compile("action=\"(/tickets/\\d+/macros/\\d+/removals)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Describing.Properties properties(TicketId ticket) {
        return as(sofie, () -> describing.properties(ticket, sofie));
    }
}
