package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Busy;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class SplittingTicketsTest extends WithTwoTickets {

    @Autowired
    Busy busy;

    @Autowired
    Splitting splitting;

    @Autowired
    Conversation conversation;

    @Test
    void a_message_gets_a_ticket_of_its_own_and_comes_home_again() {
        mail(into, "Og så er der noget helt andet: vores varemærke");
        var second = message(into, "varemærke");

        var own = as(sofie, () -> splitting.split(into, Set.of(second), "Varemærke", sofie));

        assertThat(said(own)).containsExactly("Og så er der noget helt andet: vores varemærke");
        assertThat(said(into)).containsExactly("Vi er sagt op.");
        assertThat(find(own).requester()).isEqualTo(find(into).requester());
        List<Object> found = as(
                sofie,
                () -> transaction.execute(
                        _ -> List.copyOf(sql.fetchValues("select * from search.find('varemærke', 50)"))));
        assertThat(found).contains(own.value()).doesNotContain(into.value());

        as(sofie, () -> splitting.unsplit(own, sofie));
        assertThat(said(into)).containsExactly("Vi er sagt op.", "Og så er der noget helt andet: vores varemærke");
        assertThat(find(own).mergedInto()).isEqualTo(into);
    }

    @Test
    void what_goes_home_waits_for_the_ticket_that_it_came_from_before_it_holds_its_own() {
        mail(into, "Og så er der nabohegnet");
        var own = as(sofie, () -> splitting.split(into, Set.of(message(into, "nabohegnet")), "Hegn", sofie));

        busy.with(
                "ticketing.ticket where id = " + into.value(),
                new Asker.Person(sofie.id().value()),
                () -> as(sofie, () -> splitting.unsplit(own, sofie)),
                "ticketing.ticket where id = " + own.value());

        assertThat(said(into)).containsExactly("Vi er sagt op.", "Og så er der nabohegnet");
    }

    @Test
    void not_nothing_and_not_everything_can_be_split_off() {
        var only = message(into, "sagt op");

        assertThatThrownBy(() -> as(sofie, () -> splitting.split(into, Set.of(), "x", sofie)))
                .hasMessage("ticketing.split.nothing");
        assertThatThrownBy(() -> as(sofie, () -> splitting.split(into, Set.of(only), "x", sofie)))
                .hasMessage("ticketing.split.everything");
        assertThatThrownBy(() -> as(sofie, () -> splitting.unsplit(into, sofie)))
                .hasMessage("ticketing.unsplit.nothing");
    }

    @Test
    void what_is_split_off_says_where_it_came_from_and_goes_back_by_a_button() {
        mail(into, "Og så er der vores skiltning");
        var visitor = new Visitor(port).signIn(sofie);

        var own = as(sofie, () -> splitting.split(into, Set.of(message(into, "skiltning")), "Skiltning", sofie));

        var there = "/tickets/" + own.value();
        assertThat(visitor.get(there).body()).contains("Delt ud fra", "skrevet på #" + into.value());
        visitor.post(there + "/splits/removals", Map.of());
        assertThat(said(into)).contains("Og så er der vores skiltning");
        assertThat(visitor.get("/tickets/" + into.value()).body())
                .contains("Og så er der vores skiltning")
                .doesNotContain("Delt ud fra", "Samlet ind her");
    }

    @Test
    void what_waits_for_an_answer_takes_the_waiting_along() {
        as(sofie, () -> conversation.reply(into, new Conversation.Draft("Svar", List.of(), null, null, null), sofie));
        mail(into, "Noget andet: parkeringen");

        var own = as(sofie, () -> splitting.split(into, Set.of(message(into, "parkeringen")), "Parkering", sofie));

        assertThat(find(into).unanswered()).isFalse();
        assertThat(find(own).unanswered()).isTrue();
    }

    @Test
    void what_is_left_unanswered_goes_on_waiting() {
        mail(into, "Noget tredje: nøglerne");

        as(sofie, () -> splitting.split(into, Set.of(message(into, "nøglerne")), "Nøgler", sofie));

        assertThat(find(into).unanswered()).isTrue();
    }
}
