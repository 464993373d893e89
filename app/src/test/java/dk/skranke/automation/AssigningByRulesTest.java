package dk.skranke.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Workload;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a ticket when a rule says that somebody of the team shall. */
class AssigningByRulesTest extends WithRules {

    @Autowired
    Directory directory;

    @Autowired
    Turns turns;

    @Autowired
    Opening opening;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Workload workload;

    @Autowired
    Clock clock;

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
    void a_ticket_goes_where_an_answer_in_its_form_belongs() {
        book.rule(
                "Nye sager", Trigger.OPENED, "emne:svarrutet svar:\"nyt mandat\"", RuleBook.to(given.team("Erhverv")));

        assertThat(properties(answered("NEW_MATTER")).team()).isEqualTo(given.team("Erhverv"));
        assertThat(properties(answered("STATUS")).team()).isEqualTo(given.team("Proces"));
    }

    private TicketId answered(String kind) {
        var sofie = given.member("Sofie");
        return Given.as(
                sofie,
                () -> opening.open(new Opening.Request(
                        "Svarrutet " + kind,
                        catalogue.byKey("CLIENT_INQUIRY").id(),
                        new Requester.Colleague(sofie.id()),
                        given.team("Proces"),
                        null,
                        Priority.NORMAL,
                        new NextStep(null, null, Ball.US),
                        Given.message(MessageKind.FORM, new Actor.Colleague(sofie.id()), "Se svaret"),
                        null,
                        null,
                        null,
                        null,
                        Map.of("kind", kind),
                        null)));
    }

    @Test
    void whoever_is_away_is_passed_over() {
        var camilla = given.member("Camilla");
        var team = camilla.teams().iterator().next();
        var people = directory.peopleOf(team).size();
        var chosen = new ArrayList<PersonId>();

        Moment.at(
                clock.instant().plus(Duration.ofDays(14)),
                () -> Asker.run(Asker.Role.RULES, () -> {
                    for (var i = 0; i <= people; i++) chosen.add(transaction.execute(_ -> turns.next(team)));
                }));

        assertThat(people).isGreaterThan(1);
        assertThat(chosen).doesNotContain(camilla.id());
    }

    @Test
    void whoever_has_least_gets_the_next() {
        var team = given.team("Proces");
        var counted = open(team);
        var least = counted.stream().min(Comparator.comparing(Load::open)).orElseThrow();
        book.rule("Mindst", Trigger.OPENED, "emne:belastning", RuleBook.assign(Effects.Way.LOAD));

        var ticket = given.ticket("Belastning", "Proces");

        assertThat(counted.stream()
                        .filter(it -> it.person().equals(properties(ticket).assignee()))
                        .findFirst()
                        .orElseThrow()
                        .open())
                .isEqualTo(least.open());
    }

    private record Load(PersonId person, int open) {}

    private List<Load> open(TeamId team) {
        return Asker.call(
                Asker.Role.RULES,
                () -> directory.peopleOf(team).stream()
                        .map(it -> new Load(
                                it.id(), workload.open(List.of(it.id())).getOrDefault(it.id(), 0)))
                        .toList());
    }
}
