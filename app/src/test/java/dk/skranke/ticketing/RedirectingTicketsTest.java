package dk.skranke.ticketing;

<<<<<<< HEAD
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

        as(lone, () -> routing.redirect(printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        var seen = find(printer, emil);
        assertThat(seen.team()).isEqualTo(given.team("IT-support"));
        assertThat(seen.assignee()).isNull();
    }

    @Test
    void whoever_sends_a_ticket_on_can_still_follow_it() {
        var lone = given.member("Lone");
        var printer = given.ticket("Scanneren", "Sekretariat");

        as(lone, () -> routing.redirect(printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        assertThat(find(printer, lone).team()).isEqualTo(given.team("IT-support"));
    }

    @Test
    void the_team_that_lost_it_no_longer_sees_it() {
        var lone = given.member("Lone");
        var pernille = given.member("Pernille");
        var printer = given.ticket("Kopimaskinen", "Sekretariat");
        assertThat(find(printer, pernille)).isNotNull();

        as(lone, () -> routing.redirect(printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone));

        assertThatThrownBy(() -> find(printer, pernille)).isInstanceOf(NotFound.class);
=======
import static dk.skranke.ticketing.TicketFixture.BIRGIT;
import static dk.skranke.ticketing.TicketFixture.IT;
import static dk.skranke.ticketing.TicketFixture.PROPERTY;
import static dk.skranke.ticketing.TicketFixture.SOFIE;
import static dk.skranke.ticketing.TicketFixture.ticket;
import static dk.skranke.ticketing.TicketStatus.CLOSED;
import static dk.skranke.ticketing.TicketStatus.NEW;
import static dk.skranke.ticketing.TicketStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketEvent.Assigned;
import dk.skranke.ticketing.TicketEvent.Moved;
import dk.skranke.ticketing.TicketEvent.Redirected;
import org.junit.jupiter.api.Test;

class RedirectingTicketsTest {

    @Test
    void a_misassigned_ticket_goes_to_the_right_team_with_the_reason() {
        var sent = ticket().redirect(IT, "  Det er udstyr ", BIRGIT);

        assertThat(sent).isEqualTo(new Redirected(ticket().id(), BIRGIT, PROPERTY, IT, "Det er udstyr"));
    }

    @Test
    void nobody_sends_a_ticket_away_without_saying_why() {
        assertRefused("ticketing.redirect.reason", () -> ticket().redirect(IT, " \n ", BIRGIT));
    }

    @Test
    void a_reason_is_one_short_sentence() {
        assertRefused("ticketing.words.too-long", () -> ticket().redirect(IT, "x".repeat(201), BIRGIT));
        assertThat(ticket().redirect(IT, "x".repeat(200), BIRGIT).reason()).hasSize(200);
    }

    @Test
    void a_ticket_is_not_sent_to_the_team_that_has_it() {
        assertRefused("ticketing.redirect.same-team", () -> ticket().redirect(PROPERTY, "Nysgerrig", BIRGIT));
>>>>>>> changes
    }

    @Test
    void a_closed_ticket_stays_where_it_is() {
<<<<<<< HEAD
        var lone = given.member("Lone");
        var printer = given.ticket("Telefonen", "Sekretariat");
        as(lone, () -> lifecycle.close(printer, "Løst i telefonen", lone));

        assertThatThrownBy(() -> as(lone, () -> routing.redirect(
                        printer, given.team("Sekretariat"), given.team("IT-support"), "Det er udstyr", lone)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_page_that_shows_the_wrong_team_changes_nothing() {
        var lone = given.member("Lone");
        var printer = given.ticket("Skærmen", "Sekretariat");

        assertThatThrownBy(() -> as(lone, () -> routing.redirect(
                        printer, given.team("Proces"), given.team("IT-support"), "Det er udstyr", lone)))
                .isInstanceOf(Stale.class);
        assertThat(find(printer, lone).team()).isEqualTo(given.team("Sekretariat"));
    }

    @Test
    void a_ticket_outside_my_teams_does_not_exist_for_me() {
        var emil = given.member("Emil");
        var inquiry = given.ticket("En fortrolig sag", "Proces");

        assertThatThrownBy(() -> as(emil, () -> routing.redirect(
                        inquiry, given.team("Proces"), given.team("IT-support"), "Nysgerrig", emil)))
                .isInstanceOf(NotFound.class);
    }

    private Ticket find(TicketId id, Member me) {
        return as(me, () -> transaction.execute(_ -> tickets.find(id, me)));
=======
        assertRefused("ticketing.redirect.closed", () -> ticket(CLOSED).redirect(IT, "Det er udstyr", BIRGIT));
        assertRefused("ticketing.assign.closed", () -> ticket(CLOSED).assign(null, BIRGIT));
    }

    @Test
    void a_ticket_gets_another_person_or_nobody() {
        var jonas = new PersonId(9);

        assertThat(ticket().assign(jonas, BIRGIT)).contains(new Assigned(ticket().id(), BIRGIT, SOFIE, jonas));
        assertThat(ticket().assign(null, BIRGIT)).contains(new Assigned(ticket().id(), BIRGIT, SOFIE, null));
    }

    @Test
    void giving_a_ticket_to_whoever_has_it_is_no_event() {
        assertThat(ticket().assign(SOFIE, BIRGIT)).isEmpty();
    }

    @Test
    void what_is_new_becomes_open_when_somebody_takes_it_up() {
        assertThat(ticket(NEW).takeUp(BIRGIT)).contains(new Moved(ticket().id(), BIRGIT, NEW, OPEN));
        assertThat(ticket(OPEN).takeUp(BIRGIT)).isEmpty();
    }

    private static void assertRefused(String key, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOf(Refused.class)
                .extracting(it -> ((Refused) it).key())
                .isEqualTo(key);
>>>>>>> changes
    }
}
