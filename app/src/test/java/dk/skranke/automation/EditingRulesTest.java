package dk.skranke.automation;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Statements;
import dk.skranke.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EditingRulesTest extends WithRules {

    private static final String RULES = "/administration/rules";

    @Autowired
    Rules rules;

    @Autowired
    Statements statements;

    Visitor administrator;
    Visitor colleague;

    @BeforeEach
    void they_are_signed_in() {
        administrator = new Visitor(port).signIn(emil);
        colleague = new Visitor(port).signIn(sofie);
        administrator.get(RULES + "/new");
    }

    @Test
    void an_administrator_writes_a_rule_and_it_stands_in_the_list_in_words() {
        var typed = typed("Moms til sekretariatet", "OPENED", "mærkat:moms kategori:klienthenvendelse");
        typed.put("team", "" + given.team("Sekretariat").value());
        typed.put("tags", "set, tjek");
        typed.put("dueIn", "3");
        assertThat(administrator.post(RULES, typed).statusCode()).isEqualTo(302);

        var page = administrator.get(RULES).body();
        assertThat(page)
                .contains("Moms til sekretariatet")
                .contains("en ticket bliver oprettet")
                .contains("mærkat:moms kategori:Klienthenvendelse")
                .contains("send videre til Sekretariat")
                .contains("sæt mærkat set, tjek")
                .contains("senest om 3 dage");
        assertThat(administrator
                        .get("/administration/teams/"
                                + given.team("Sekretariat").value())
                        .body())
                .contains("Reglen Moms til sekretariatet sender til teamet");
        var form = administrator
                .get(RULES + "/" + rule("Moms til sekretariatet").id().value())
                .body();
        assertThat(form).contains("value=\"set, tjek\"").contains("value=\"mærkat:moms kategori:Klienthenvendelse\"");
    }

    @Test
    void nonsense_in_the_condition_gets_the_hint_of_the_filter_field_and_nothing_typed_is_lost() {
        var typed = typed("Prøve", "OPENED", "katgori:frist");
        typed.put("note", "Husk det");

        var again = administrator.post(RULES, typed);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Mente du »kategori«?")
                .contains("Skriv i stedet: kategori:frist")
                .contains("value=\"katgori:frist\"")
                .contains("value=\"Husk det\"");
        assertThat(names()).doesNotContain("Prøve");
    }

    @Test
    void a_rule_without_effect_without_name_or_about_me_is_refused_at_its_place() {
        assertThat(administrator
                        .post(RULES, typed("", "OPENED", "ansvarlig:mig"))
                        .body())
                .contains("Giv den et navn")
                .contains("En regel har ingen »mig«")
                .contains("Vælg mindst én ting");
        assertThat(administrator
                        .post(RULES, typed("", "OPENED", "er:åben frist<7d"))
                        .body())
                .contains("Frister, kontrol og svartid kan kun bruges i lister.");
        var timed = typed("Tid", "IDLE", "");
        timed.put("amount", "mange");
        assertThat(administrator.post(RULES, timed).body()).contains("Skriv et helt tal fra 1 til 2.000");
    }

    @Test
    void a_rule_that_would_set_itself_off_is_refused() {
        var typed = typed("Rundt og rundt", "ASSIGNED", "");
        typed.put("assign", "TURN");

        var again = administrator.post(RULES, typed);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Reglen ville sætte sig selv i gang").contains("id=\"assign-error\"");
        assertThat(names()).doesNotContain("Rundt og rundt");
    }

    @Test
    void somebody_outside_the_team_is_refused() {
        var typed = typed("Forkert", "OPENED", "");
        typed.put("team", "" + given.team("IT-support").value());
        typed.put("assign", "" + given.member("Sofie").id().value());

        assertThat(administrator.post(RULES, typed).body()).contains("Sofie Krogh hører ikke til IT-support");
    }

    @Test
    void two_rules_of_one_name_could_not_be_told_apart() {
        book.rule("Fælles navn", Trigger.OPENED, "", RuleBook.tag("x"));
        var typed = typed("fælles navn", "OPENED", "");
        typed.put("tags", "y");

        assertThat(administrator.post(RULES, typed).body()).contains("En anden regel hedder det samme");
    }

    @Test
    void a_trial_tells_what_would_happen_and_changes_nothing() {
        var ticket = given.ticket("Prøvesag om vinduer", "IT-support");
        var hidden = given.ticket("Prøvesag om noget fortroligt", "Proces");
        var typed = typed("Prøve", "OPENED", "emne:prøvesag");
        typed.put("priority", "HIGH");

        var asked = statements.during(() -> {
            var page = administrator.post(RULES + "/trials", typed).body();
            assertThat(page)
                    .contains("#" + ticket.value() + " Prøvesag om vinduer")
                    .contains("prioritet Høj")
                    .contains("Intet er ændret.")
                    .doesNotContain("#" + hidden.value() + " ");
        });

        assertThat(asked).noneMatch(it -> it.contains("update \"ticketing\"") || it.contains("insert into"));
        var me = book.emil();
        assertThat(as(me, () -> describing.properties(ticket, me)).priority().name())
                .isEqualTo("NORMAL");
        assertThat(names()).doesNotContain("Prøve");
    }

    @Test
    void a_rule_is_switched_off_moved_and_deleted() {
        book.rule("Første", Trigger.OPENED, "emne:slukket", RuleBook.tag("a"));
        book.rule("Anden", Trigger.OPENED, "emne:slukket", RuleBook.tag("b"));
        administrator.get(RULES);
        administrator.post(RULES + "/" + rule("Anden").id().value() + "/raisings", Map.of());
        assertThat(names().indexOf("Anden")).isLessThan(names().indexOf("Første"));

        var way = RULES + "/" + rule("Første").id().value() + "/switchings";
        var off = Pattern.compile(Pattern.quote(way) + ".*?name=\"on\" value=\"(\\w+)\"", Pattern.DOTALL)
                .matcher(administrator.get(RULES).body());
        assertThat(off.find()).isTrue();
        administrator.post(way, Map.of("on", off.group(1)));
        var me = given.member("Sofie");
        var ticket = given.ticket("Slukket", "Proces");
        assertThat(as(me, () -> describing.properties(ticket, me)).tags()).containsExactly("b");

        administrator.post(RULES + "/" + rule("Første").id().value() + "/removals", Map.of());
        assertThat(names()).doesNotContain("Første");
    }

    @Test
    void the_pages_do_not_exist_for_others() {
        colleague.get("/tickets/new");
        book.rule("Skjult", Trigger.OPENED, "", RuleBook.tag("x"));
        var id = rule("Skjult").id().value();
        for (var page : List.of(RULES, RULES + "/new", RULES + "/" + id, RULES + "/trials"))
            assertThat(colleague.get(page).statusCode()).as(page).isEqualTo(404);
        for (var deed : List.of("", "/trials", "/" + id, "/" + id + "/switchings", "/" + id + "/removals"))
            assertThat(colleague
                            .post(RULES + deed, with(typed("Ny", "OPENED", ""), "on", "false"))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
    }

    @Test
    void fifty_rules_that_do_not_apply_cost_a_mail_one_look() {
        var before = statements.atLeast(() -> given.ticket("Uden regler", "Proces"));
        for (var i = 0; i < 50; i++)
            book.rule("Regel " + i, Trigger.OPENED, "emne:\"nummer " + i + "\" -team:hr", RuleBook.tag("x"));

        var asked = statements.atLeast(() -> given.ticket("Med regler", "Proces"));

        assertThat(asked.size()).as(String.join("\n", asked)).isLessThanOrEqualTo(before.size() + 1);
    }

    private Map<String, String> typed(String name, String trigger, String filter) {
        return new HashMap<>(Map.of("name", name, "trigger", trigger, "filter", filter));
    }

    private static Map<String, String> with(Map<String, String> typed, String key, String value) {
        typed.put(key, value);
        return typed;
    }

    private Rule rule(String name) {
        var me = book.emil();
        return as(me, () -> rules.all(me)).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        var me = book.emil();
        return as(me, () -> rules.all(me)).stream().map(Rule::name).toList();
    }
}
