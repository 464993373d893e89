package dk.skranke.automation;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.knowledge.TextModules;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunningRulesTest extends WithRules {

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Logbook logbook;

    @Autowired
    TextModules texts;

    @Test
    void a_new_ticket_goes_where_the_rule_says_and_the_history_names_the_rule() {
        book.rule(
                "Servere til IT",
                Trigger.OPENED,
                "emne:serverrum kanal:mail sprog:dansk",
                RuleBook.to(given.team("IT-support")));

        var ticket = given.ticket("Serverrum er varmt", "Sekretariat");
        var other = given.ticket("Et møde om serveringen", "Sekretariat");

        assertThat(as(emil, () -> describing.properties(ticket, emil)).team()).isEqualTo(given.team("IT-support"));
        assertThat(as(sofie, () -> describing.properties(other, sofie)).team()).isEqualTo(given.team("Sekretariat"));
        assertThat(new Visitor(port)
                        .signIn(emil)
                        .get("/tickets/" + ticket.value() + "/history")
                        .body())
                .contains("Reglen »Servere til IT«")
                .contains("</b> videre til <b>IT-support</b>");
    }

    @Test
    void a_rule_knows_the_sender() {
        book.rule("Bageriet", Trigger.OPENED, "afsender:havnegadensbageri.dk", RuleBook.tag("bageri"));
        book.rule("Andre", Trigger.OPENED, "-afsender:havnegadensbageri.dk", RuleBook.tag("andre"));

        assertThat(properties(given.ticket("Ny ovn", "Proces")).tags()).containsExactly("bageri");
    }

    @Test
    void what_one_rule_does_sets_off_another() {
        book.rule("Haster", Trigger.OPENED, "emne:vandskade", RuleBook.to(Priority.CRITICAL));
        book.rule("Mærk", Trigger.PRIORITISED, "prioritet:haster", RuleBook.tag("vagt"));

        var it = properties(given.ticket("Vandskade i arkivet", "Proces"));

        assertThat(it.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(it.tags()).containsExactly("vagt");
    }

    @Test
    void rules_run_in_their_order_and_the_later_sees_what_the_earlier_did() {
        book.rule("Først", Trigger.OPENED, "emne:rækkefølge", RuleBook.tag("først"));
        book.rule("Dernæst", Trigger.OPENED, "mærkat:først", RuleBook.tag("dernæst"));

        assertThat(properties(given.ticket("Rækkefølge", "Proces")).tags()).containsExactly("dernæst", "først");
    }

    @Test
    void two_rules_in_a_loop_do_nothing_and_the_administrator_is_told_while_others_work() {
        book.rule("Op", Trigger.PRIORITISED, "emne:vippe prioritet:lav", RuleBook.to(Priority.HIGH));
        book.rule("Ned", Trigger.PRIORITISED, "emne:vippe prioritet:høj", RuleBook.to(Priority.LOW));
        book.rule("Uskyldig", Trigger.PRIORITISED, "emne:vippe", RuleBook.tag("set"));
        var ticket = given.ticket("Vippe", "IT-support");

        as(emil, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.HIGH, emil));

        var it = as(emil, () -> describing.properties(ticket, emil));
        assertThat(it.priority()).isEqualTo(Priority.HIGH);
        assertThat(it.tags()).containsExactly("set");
        var refusals = as(emil, () -> logbook.refusals(emil)).stream()
                .filter(refusal -> refusal.ticket().equals(ticket))
                .toList();
        assertThat(refusals).hasSize(2).allSatisfy(refusal -> {
            assertThat(refusal.key()).isEqualTo("automation.loop");
            assertThat(refusal.arguments()).containsExactly("Ned → Op → Ned");
        });
        assertThat(new Visitor(port).signIn(emil).get("/administration/rules").body())
                .contains("uden ende: Ned → Op → Ned");
    }

    /** The second one acts in the same round, before what the first one did has come round. */
    @Test
    void a_loop_names_also_the_rule_that_turned_it_back_in_the_same_round() {
        book.rule("Ned igen", Trigger.PRIORITISED, "emne:gynge prioritet:høj", RuleBook.to(Priority.LOW));
        book.rule("Op igen", Trigger.PRIORITISED, "emne:gynge prioritet:lav", RuleBook.to(Priority.HIGH));
        var ticket = given.ticket("Gynge", "IT-support");

        as(emil, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.HIGH, emil));

        assertThat(as(emil, () -> logbook.refusals(emil)))
                .filteredOn(it -> it.ticket().equals(ticket))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.arguments()).containsExactly("Ned igen → Op igen → Ned igen"));
    }

    @Test
    void a_rule_that_comes_to_the_same_again_is_no_loop() {
        book.rule("Altid IT", Trigger.REDIRECTED, "emne:fastholdt", RuleBook.to(given.team("IT-support")));
        book.rule("Start", Trigger.OPENED, "emne:fastholdt", RuleBook.to(given.team("Proces")));

        var ticket = given.ticket("Fastholdt", "Sekretariat");

        assertThat(as(emil, () -> describing.properties(ticket, emil)).team()).isEqualTo(given.team("IT-support"));
        assertThat(as(emil, () -> logbook.refusals(emil)))
                .noneMatch(it -> it.ticket().equals(ticket));
    }

    @Test
    void a_rule_proposes_what_the_office_says_to_that_and_sends_nothing() {
        var text = as(
                emil,
                () -> texts.add(
                        new TextModules.Details(
                                "Om parkering",
                                "Vedr. {emne}: parkering er bag huset, {navn}.",
                                dk.skranke.knowledge.Circle.OFFICE,
                                null),
                        emil));
        var wording = new Effects.Wording(text, "Om parkering");
        book.rule(
                "Parkering",
                Trigger.OPENED,
                "emne:parkeringspladsen",
                new Effects(null, null, null, null, List.of(), List.of(), null, null, null, null, null, wording));

        var ticket = given.ticket("Parkeringspladsen", "Proces");

        assertThat(new Visitor(port)
                        .signIn(sofie)
                        .get("/tickets/" + ticket.value() + "/history")
                        .body())
                .contains("Vedr. Parkeringspladsen: parkering er bag huset, {navn}.");

        as(
                emil,
                () -> transaction.executeWithoutResult(
                        _ -> sql.execute("delete from knowledge.text_module where id = " + text)));
        var later = given.ticket("Parkeringspladsen igen", "IT-support");
        assertThat(as(emil, () -> logbook.refusals(emil)))
                .anyMatch(it -> it.ticket().equals(later) && it.key().equals("automation.gone.text"));
    }

    @Test
    void what_the_offices_rules_refuse_is_written_down_and_the_letter_is_not_lost() {
        var nobodyOfIt = given.member("Sofie").id();
        book.rule("Forkert person", Trigger.OPENED, "emne:umulig", RuleBook.to(nobodyOfIt));

        var ticket = given.ticket("Umulig tildeling", "IT-support");

        assertThat(as(emil, () -> describing.properties(ticket, emil)).assignee())
                .isNull();
        assertThat(as(emil, () -> logbook.refusals(emil)))
                .anyMatch(it -> it.ticket().equals(ticket) && it.key().equals("ticketing.assign.not-in-team"));
    }

    @Test
    void a_rule_that_fails_half_way_has_done_nothing() {
        var both = new Effects(
                null,
                new Effects.Assigning(Effects.Way.PERSON, emil.id()),
                Priority.CRITICAL,
                TicketStatus.SOLVED,
                List.of("halv"),
                List.of(),
                null,
                null,
                null,
                null);
        book.rule("Halv", Trigger.MOVED, "emne:halvgjort", both);
        var ticket = given.ticket("Halvgjort", "IT-support");

        as(emil, () -> lifecycle.close(ticket, "Er løst", emil));

        var it = as(emil, () -> describing.properties(ticket, emil));
        assertThat(it.tags()).isEmpty();
        assertThat(it.priority()).isEqualTo(Priority.NORMAL);
        assertThat(it.assignee()).isNull();
    }

    @Test
    void a_deleted_team_puts_the_rule_out_of_force_with_a_sentence() {
        var gone = RuleBook.to(new dk.skranke.office.TeamId(999_999));
        book.rule("Til et nedlagt team", Trigger.OPENED, "emne:nedlagt", gone);

        var ticket = given.ticket("Nedlagt", "IT-support");

        assertThat(as(emil, () -> describing.properties(ticket, emil)).team()).isEqualTo(given.team("IT-support"));
        assertThat(new Visitor(port).signIn(emil).get("/administration/rules").body())
                .contains("Reglen gælder ikke nu.")
                .contains("Teamet #999999 tager ikke længere imod tickets");
    }

    @Test
    void whoever_sets_off_a_rule_that_sends_a_ticket_away_goes_on_seeing_it() {
        book.rule("Haster går til IT", Trigger.PRIORITISED, "emne:bortsendt", RuleBook.to(given.team("IT-support")));
        var ticket = given.ticket("Bortsendt", "Proces");

        as(sofie, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.HIGH, sofie));

        assertThat(properties(ticket).team()).isEqualTo(given.team("IT-support"));
    }

    @Test
    void what_hears_of_a_rules_change_only_then_is_heard_too() {
        book.rule("Mærkede haster", Trigger.DESCRIBED, "emne:svartid mærkat:haste", RuleBook.to(Priority.CRITICAL));
        var ticket = given.ticket("Svartid", "Proces");
        var before = due(ticket);

        as(sofie, () -> describing.tag(ticket, List.of(), List.of("haste"), sofie));

        assertThat(properties(ticket).priority()).isEqualTo(Priority.CRITICAL);
        assertThat(due(ticket)).isNotEqualTo(before);
    }

    private Object due(TicketId ticket) {
        return as(
                sofie,
                () -> transaction.execute(_ -> sql.fetchValues(
                        "select due_at from targets.promise where ticket_id = " + ticket.value() + " order by 1")));
    }
}
