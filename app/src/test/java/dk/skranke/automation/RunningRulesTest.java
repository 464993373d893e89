package dk.skranke.automation;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@OfficeTest
@Import(RuleBook.class)
class RunningRulesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    RuleBook book;

    @Autowired
    Describing describing;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Passing passing;

    @Autowired
    Logbook logbook;

    @Autowired
    TextModules texts;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Member sofie;
    Member emil;

    @BeforeEach
    void the_book_is_empty() {
        book.tearOut();
        sofie = given.member("Sofie");
        emil = given.member("Emil");
    }

    @AfterEach
    void the_rules_are_torn_out() {
        book.tearOut();
    }

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
    void a_team_takes_turns() {
        book.rule("Efter tur", Trigger.OPENED, "emne:turvis", RuleBook.assign(Effects.Way.TURN));
        var team = given.team("Proces");
        var people = (int) directory.peopleOf(team).stream()
                .filter(it -> directory.away(it.id()).isEmpty())
                .count();

        var given_to = Stream.generate(() -> given.ticket("Turvis", "Proces"))
                .limit(people * 2L)
                .map(this::properties)
                .map(Describing.Properties::assignee)
                .toList();

        assertThat(given_to.subList(0, people)).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(given_to.subList(people, people * 2)).isEqualTo(given_to.subList(0, people));
    }

    @Test
    void whoever_is_away_is_passed_over() {
        var camilla = given.member("Camilla");
        var team = camilla.teams().iterator().next();
        var people = directory.peopleOf(team).size();
        var chosen = new java.util.ArrayList<PersonId>();

        Moment.at(
                clock.instant().plus(Duration.ofDays(14)),
                () -> Asker.run(Asker.Role.RULES, () -> {
                    for (var i = 0; i <= people; i++) chosen.add(transaction.execute(_ -> turns.next(team)));
                }));

        assertThat(people).isGreaterThan(1);
        assertThat(chosen).doesNotContain(camilla.id());
    }

    @Autowired
    Turns turns;

    @Test
    void whoever_has_least_gets_the_next() {
        var team = given.team("Proces");
        var counted = open(team);
        var least =
                counted.stream().min(java.util.Comparator.comparing(Load::open)).orElseThrow();
        book.rule("Mindst", Trigger.OPENED, "emne:belastning", RuleBook.assign(Effects.Way.LOAD));

        var ticket = given.ticket("Belastning", "Proces");

        assertThat(counted.stream()
                        .filter(it -> it.person().equals(properties(ticket).assignee()))
                        .findFirst()
                        .orElseThrow()
                        .open())
                .isEqualTo(least.open());
    }

    @Test
    void nobody_touched_it_for_so_long_and_it_goes_back_to_the_pool_once() {
        var ticket = old("Glemt i puljen", Duration.ofDays(20));
        book.timed(
                "Puljen igen",
                Trigger.IDLE,
                8,
                "emne:\"glemt i puljen\" har:ansvarlig",
                RuleBook.assign(Effects.Way.NOBODY));
        assertThat(properties(ticket).assignee()).isEqualTo(sofie.id());

        passing.look();
        passing.look();
        assertThat(properties(ticket).assignee()).isNull();
        assertThat(fired(ticket)).isOne();
    }

    @Test
    void a_rule_on_time_acts_once_for_the_same_state_and_again_for_the_next() {
        var ticket = old("Rykker til modparten", Duration.ofDays(20));
        book.timed("Rykker", Trigger.IDLE, 8, "emne:\"rykker til modparten\"", RuleBook.note("Ryk nu"));

        passing.look();
        passing.look();
        assertThat(history(ticket)).containsOnlyOnce("Ryk nu");

        Moment.at(
                clock.instant().minus(Duration.ofDays(10)),
                () -> as(sofie, () -> describing.tag(ticket, List.of(), List.of("x"), sofie)));
        passing.look();
        assertThat(history(ticket).split("Ryk nu", -1)).hasSize(3);
    }

    @Test
    void a_ticket_that_was_touched_is_left_in_peace() {
        var ticket = given.ticket("Frisk og rørt", "Proces");
        book.timed("Rykker", Trigger.IDLE, 8, "emne:\"frisk og rørt\"", RuleBook.note("Ryk nu"));

        passing.look();

        assertThat(history(ticket)).doesNotContain("Ryk nu");
    }

    @Test
    void what_waits_for_others_comes_back_by_itself() {
        var ticket = old("Afventer svar fra retten", Duration.ofDays(20));
        Moment.at(
                clock.instant().minus(Duration.ofDays(19)),
                () -> as(sofie, () -> lifecycle.move(ticket, properties(ticket).status(), TicketStatus.OTHER, sofie)));
        book.timed(
                "Vent ikke for evigt",
                Trigger.WAITING,
                7,
                "emne:\"afventer svar fra retten\"",
                RuleBook.to(TicketStatus.OPEN));

        passing.look();

        assertThat(properties(ticket).status()).isEqualTo(TicketStatus.OPEN);
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

    @Autowired
    org.jooq.DSLContext sql;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private Object due(TicketId ticket) {
        return as(
                sofie,
                () -> transaction.execute(_ -> sql.fetchValues(
                        "select due_at from targets.promise where ticket_id = " + ticket.value() + " order by 1")));
    }

    private record Load(PersonId person, int open) {}

    private List<Load> open(dk.skranke.office.TeamId team) {
        return Asker.call(
                Asker.Role.RULES,
                () -> directory.peopleOf(team).stream()
                        .map(it -> new Load(
                                it.id(), workload.open(List.of(it.id())).getOrDefault(it.id(), 0)))
                        .toList());
    }

    @Autowired
    dk.skranke.ticketing.Workload workload;

    private TicketId old(String title, Duration ago) {
        var ticket = new TicketId[1];
        Moment.at(clock.instant().minus(ago), () -> {
            ticket[0] = given.ticket(title, "Proces");
            as(sofie, () -> routing.assign(ticket[0], null, sofie.id(), sofie));
        });
        return ticket[0];
    }

    @Autowired
    dk.skranke.ticketing.Routing routing;

    private long fired(TicketId ticket) {
        return as(
                sofie,
                () -> java.util.Objects.requireNonNull(transaction.execute(_ -> sql.fetchSingle(
                                "select count(*) from automation.firing where ticket_id = " + ticket.value())
                        .into(long.class))));
    }

    private String history(TicketId ticket) {
        return new Visitor(port)
                .signIn(sofie)
                .get("/tickets/" + ticket.value() + "/history")
                .body();
    }

    private Describing.Properties properties(TicketId ticket) {
        return as(sofie, () -> describing.properties(ticket, sofie));
    }
}
