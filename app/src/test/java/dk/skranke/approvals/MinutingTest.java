package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.forms.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each yes and each no stands in the history of its ticket, for those who may read it. */
@OfficeTest
class MinutingTest extends WithLeave {

    @Test
    void each_decision_is_in_the_history_with_its_reason_and_a_guest_reads_none() {
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var torben = given.member("Torben");
        var ticket = given.ticket("Tårnet på kajen", "Proces");
        var what = new Phrase("Må tårnet rives ned?", "Darf der Turm weg?", "May the tower go?");
        var id = as(
                sofie,
                () -> requireNonNull(transaction.execute(_ -> requests.add(
                        ticket,
                        given.team("Proces"),
                        1,
                        1,
                        what,
                        null,
                        null,
                        2,
                        null,
                        List.of(sofie.id(), jonas.id())))));
        as(sofie, () -> routing.follow(ticket, torben.id(), sofie));
        assertThat(new Visitor(port).signIn(jonas).get("/approvals").body())
                .contains("#" + ticket.value() + " Tårnet på kajen</a>");

        as(sofie, () -> approving.decide(id, Verdict.APPROVED, "", sofie));
        as(jonas, () -> approving.decide(id, Verdict.REJECTED, "Det er fredet", jonas));

        var history = "/tickets/" + ticket.value() + "/history";
        assertThat(new Visitor(port).signIn(sofie).get(history).body())
                .contains("Sofie Krogh", "godkendte »<b>Må tårnet rives ned?</b>«")
                .contains("Jonas Thorup", "afviste »<b>Må tårnet rives ned?</b>«: <b>Det er fredet</b>");
        assertThat(new Visitor(port).signIn(given.member("Felix")).get(history).body())
                .contains("hat „<b>Darf der Turm weg?</b>“ abgelehnt: <b>Det er fredet</b>")
                .doesNotContain("Må tårnet");
        assertThat(new Visitor(port).signIn(torben).get(history).body()).doesNotContain("tårnet rives", "fredet");
    }

    @Test
    void whoever_decides_for_somebody_who_is_away_is_said_to_have_stood_in() {
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var ticket = given.ticket("Nøglen til tårnet", "Proces");
        var what = new Phrase("Må nøglen gå videre?", "Darf der Schlüssel weiter?", "May the key go on?");
        var id = as(
                sofie,
                () -> requireNonNull(transaction.execute(_ -> {
                    var one = requests.add(
                            ticket, given.team("Proces"), 1, 1, what, null, null, 1, null, List.of(jonas.id()));
                    requests.place(
                            requests.one(one),
                            sofie.id(),
                            jonas.id(),
                            java.time.Instant.parse("2999-01-01T00:00:00Z"),
                            false);
                    return one;
                })));

        as(sofie, () -> approving.decide(id, Verdict.APPROVED, "Efter aftale", sofie));

        assertThat(new Visitor(port)
                        .signIn(jonas)
                        .get("/tickets/" + ticket.value() + "/history")
                        .body())
                .contains(
                        "godkendte »<b>Må nøglen gå videre?</b>« som stedfortræder for <b>Jonas Thorup</b>: <b>Efter aftale</b>");
    }
}
