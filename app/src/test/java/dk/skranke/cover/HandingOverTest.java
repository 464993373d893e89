package dk.skranke.cover;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.shared.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work passes to somebody else with what they must know, when they say that they have it. */
@OfficeTest
class HandingOverTest extends WithCover {

    @Test
    void work_changes_hands_when_the_receiver_says_so_and_leaves_a_document() {
        var ticket = ticketOf(away);
        var heir = join("Arne Arving" + COUNTER.get(), team);
        var id = as(
                away,
                () -> handing.offer(away.id(), heir.id(), "Pas godt på dem", Map.of(ticket, "Ring til Henrik"), away));
        assertThat(as(away, () -> describing.properties(ticket, away)).assignee())
                .isEqualTo(away.id());
        var visitor = new Visitor(port).signIn(heir);
        assertThat(visitor.get("/").body())
                .contains("desk-handover-" + id.value() + "\"", "Arbejde fra " + away.name());

        as(heir, () -> handing.acknowledge(id, heir));

        assertThat(as(heir, () -> describing.properties(ticket, heir)).assignee())
                .isEqualTo(heir.id());
        assertThat(visitor.get("/").body()).doesNotContain("desk-handover-" + id.value() + "\"");
        assertThat(visitor.get("/handovers/" + id.value()).body()).contains("Ring til Henrik", "har overtaget");
        assertThat(visitor.get("/tickets/" + ticket.value()).body()).contains("Overdraget af " + away.name());
        assertThat(visitor.get("/handovers/" + id.value() + "/document").body()).startsWith("%PDF-");
        assertThat(new Visitor(port)
                        .signIn(substitute)
                        .get("/handovers/" + id.value())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_handed_to_somebody_outside_the_team() {
        var ticket = ticketOf(away);
        assertThatThrownBy(() ->
                        as(away, () -> handing.offer(away.id(), substitute.id(), "", Map.of(ticket, ""), away)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("cover.not-in-team"));
    }
}
