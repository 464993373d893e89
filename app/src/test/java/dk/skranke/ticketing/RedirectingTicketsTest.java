package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class RedirectingTicketsTest {

    @Autowired
    Given given;

    @Autowired
    Routing routing;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Tickets tickets;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_misassigned_ticket_moves_to_the_right_team_with_everything_on_it() {
        var lone = given.member("Lone");
        var emil = given.member("Emil");
        var printer = given.ticket("Printeren på 2. sal", "Sekretariat");

        as(
                lone,
                () -> routing.redirect(
                        printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        var seen = find(printer, emil);
        assertThat(seen.team()).isEqualTo(given.team("IT-support"));
        assertThat(seen.assignee()).isNull();
    }

    @Test
    void whoever_sends_a_ticket_on_can_still_follow_it() {
        var lone = given.member("Lone");
        var printer = given.ticket("Scanneren", "Sekretariat");

        as(
                lone,
                () -> routing.redirect(
                        printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        assertThat(find(printer, lone).team()).isEqualTo(given.team("IT-support"));
    }

    @Test
    void the_team_that_lost_it_no_longer_sees_it() {
        var lone = given.member("Lone");
        var pernille = given.member("Pernille");
        var printer = given.ticket("Kopimaskinen", "Sekretariat");
        assertThat(find(printer, pernille)).isNotNull();

        as(
                lone,
                () -> routing.redirect(
                        printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        assertThatThrownBy(() -> find(printer, pernille)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_ticket_stays_where_it_is() {
        var lone = given.member("Lone");
        var printer = given.ticket("Telefonen", "Sekretariat");
        as(lone, () -> lifecycle.close(printer, "Løst i telefonen", lone));

        assertThatThrownBy(() -> as(
                        lone,
                        () -> routing.redirect(
                                printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_page_that_shows_the_wrong_team_changes_nothing() {
        var lone = given.member("Lone");
        var printer = given.ticket("Skærmen", "Sekretariat");

        assertThatThrownBy(() -> as(
                        lone,
                        () -> routing.redirect(
                                printer, given.team("Proces"), given.team("IT-support"), "Det er udstyr", lone)))
                .isInstanceOf(Stale.class);
        assertThat(find(printer, lone).team()).isEqualTo(given.team("Sekretariat"));
    }

    @Test
    void a_ticket_outside_my_teams_does_not_exist_for_me() {
        var emil = given.member("Emil");
        var inquiry = given.ticket("En fortrolig sag", "Proces");

        assertThatThrownBy(() -> as(
                        emil,
                        () -> routing.redirect(
                                inquiry, given.team("Proces"), given.team("IT-support"), "Nysgerrig", emil)))
                .isInstanceOf(NotFound.class);
    }

    private Ticket find(TicketId id, Member me) {
        return as(me, () -> transaction.execute(_ -> tickets.find(id, me)));
    }
}
