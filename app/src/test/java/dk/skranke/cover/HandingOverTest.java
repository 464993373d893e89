package dk.skranke.cover;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineId;
import dk.skranke.database.Asker;
import dk.skranke.documents.Pdf;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.web.Dates;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work passes to somebody else with what they must know, when they say that they have it. */
@OfficeTest
class HandingOverTest extends WithCover {

    @Autowired
    GivenBook book;

    @Autowired
    DeadlineBook deadlines;

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
    void whoever_takes_the_work_over_answers_for_its_deadlines_and_saw_them_before() throws Exception {
        var ticket = ticketOf(away);
        var heir = join("Dagny Datoarving" + COUNTER.get(), team);
        var colleague = join("Kaj Kollega" + COUNTER.get(), team);
        var theirs = book.appeal(ticket, away);
        var others = book.appeal(ticket, colleague);
        var day = Dates.day(today.plusDays(14), Language.DA);
        var printed = day.replace('\u00a0', ' ');
        assertThat(new Visitor(port).signIn(away).get("/handovers/new").body())
                .contains("Frist " + day + ": Anke i straffesager", colleague.name() + " beholder ansvaret");
        var id = as(away, () -> handing.offer(away.id(), heir.id(), "", Map.of(ticket, ""), away));
        var visitor = new Visitor(port).signIn(heir);
        assertThat(visitor.get("/handovers/" + id.value()).body()).contains("Frist " + day + ": ");
        assertThat(text(visitor, id)).contains("Frist " + printed + ": ");
        assertThat(answersFor(theirs)).isEqualTo(away.id().value());

        as(heir, () -> handing.acknowledge(id, heir));

        assertThat(answersFor(theirs)).isEqualTo(heir.id().value());
        assertThat(answersFor(others)).isEqualTo(colleague.id().value());
        // What changed hands stays in the document, whatever becomes of it.
        as(heir, () -> deadlines.dispatch(theirs, "Afleveret", heir));
        assertThat(text(visitor, id)).contains("Frist " + printed + ": ", colleague.name() + " beholder ansvaret");
    }

    @Test
    void deadlines_on_a_ticket_of_somebody_else_change_hands_alone() {
        var ticket = ticketOf(away);
        var secretary = join("Selma Sekretær" + COUNTER.get(), team);
        var heir = join("Hanne Heir" + COUNTER.get(), team);
        as(away, () -> routing.assign(ticket, away.id(), secretary.id(), away));
        var deadline = book.appeal(ticket, away);
        assertThat(new Visitor(port).signIn(away).get("/handovers/new").body())
                .contains("ticket-" + ticket.value() + "\"", "Kun fristerne skifter hænder");

        var id = as(away, () -> handing.offer(away.id(), heir.id(), "", Map.of(ticket, ""), away));
        as(heir, () -> handing.acknowledge(id, heir));

        assertThat(answersFor(deadline)).isEqualTo(heir.id().value());
        assertThat(as(heir, () -> describing.properties(ticket, heir)).assignee())
                .isEqualTo(secretary.id());
    }

    private long answersFor(DeadlineId it) {
        return Asker.call(
                Asker.Role.DEADLINES,
                () -> requireNonNull(transaction.execute(_ -> requireNonNull(
                        sql.fetchSingle("select responsible_id from book.deadline where id = " + it.value())
                                .get(0, Long.class)))));
    }

    private static String text(Visitor visitor, HandoverId id) throws Exception {
        return Pdf.text(visitor.bytes("/handovers/" + id.value() + "/document").body())
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
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
