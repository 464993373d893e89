package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.forms.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is asked reads in their own language what they are asked for, whatever the ticket is written in. */
@OfficeTest
class ReadingApprovalsTest {

    private static final Phrase WHAT =
            new Phrase("Vil du bære fanen?", "Tragen Sie die Fahne?", "Will you carry the flag?");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Requests requests;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void each_of_two_who_are_asked_reads_their_own_language_on_the_list_and_on_the_ticket() {
        var ticket = given.ticket("Fanen", "Proces");
        var jonas = given.member("Jonas");
        var felix = given.member("Felix");
        as(
                jonas,
                () -> transaction.executeWithoutResult(_ -> requests.add(
                        ticket,
                        given.team("Proces"),
                        1,
                        1,
                        WHAT,
                        null,
                        null,
                        1,
                        null,
                        List.of(jonas.id(), felix.id()))));

        for (var page : List.of("/approvals", "/tickets/" + ticket.value())) {
            assertThat(new Visitor(port).signIn(jonas).get(page).body())
                    .contains(WHAT.da())
                    .doesNotContain(WHAT.de());
            assertThat(new Visitor(port).signIn(felix).get(page).body())
                    .contains(WHAT.de())
                    .doesNotContain(WHAT.da());
        }
    }
}
