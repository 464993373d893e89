package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class MergingTicketsTest extends WithTwoTickets {

    @Autowired
    Merging merging;

    @Autowired
    Conversation conversation;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Routing routing;

    @Test
    void what_was_said_on_both_is_read_on_the_surviving_one() {
        merge(one, into);

        assertThat(said(into)).containsExactlyInAnyOrder("Fik I mit brev?", "Vi er sagt op.");
        assertThat(said(one)).containsExactly("Fik I mit brev?");
        assertThat(find(one).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(history(one)).anyMatch(it -> it instanceof TicketEvent.Merged);
        assertThat(history(into)).anyMatch(it -> it instanceof TicketEvent.TookIn);
    }

    @Test
    void a_mail_to_the_merged_one_lands_on_the_surviving_one() {
        merge(one, into);

        mail(one, "Endnu et brev");

        assertThat(said(into)).contains("Endnu et brev");
        assertThat(said(one)).doesNotContain("Endnu et brev");
        assertThat(find(one).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void taken_apart_both_are_exactly_what_they_were() {
        as(sofie, () -> lifecycle.move(one, TicketStatus.NEW, TicketStatus.CLIENT, sofie));
        as(
                sofie,
                () -> conversation.reply(
                        into, new Conversation.Draft("Vi ser på det", List.of(), null, null, null), sofie));
        var before = List.of(find(one), find(into));
        var people = List.of(people(one), people(into));

        merge(one, into);
        as(sofie, () -> merging.unmerge(one, sofie));

        assertThat(List.of(find(one), find(into))).isEqualTo(before);
        assertThat(people(into)).isEqualTo(people.get(1));
        assertThat(people(one)).containsAll(people.get(0));
        assertThat(said(into)).doesNotContain("Fik I mit brev?");
        assertThat(history(one)).last().isInstanceOf(TicketEvent.Unmerged.class);
    }

    @Test
    void a_closed_one_is_closed_again_with_its_outcome() {
        as(sofie, () -> lifecycle.close(one, "Besvaret i telefonen", sofie));
        var before = find(one);

        merge(one, into);
        as(sofie, () -> merging.unmerge(one, sofie));

        assertThat(find(one)).isEqualTo(before);
    }

    @Test
    void merging_sends_no_mail_to_anybody() {
        var before = outgoing();

        merge(one, into);
        as(sofie, () -> merging.unmerge(one, sofie));

        assertThat(outgoing()).isEqualTo(before);
    }

    @Test
    void of_two_who_merge_each_others_tickets_at_once_one_is_told() throws Exception {
        Callable<String> there = () -> outcome(one, into);
        Callable<String> back = () -> outcome(into, one);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(there, back)).stream()
                    .map(it -> it.resultNow())
                    .sorted()
                    .toList();

            assertThat(outcomes).containsExactly("done", "ticketing.merge.cycle");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_sentence() {
        var third = given.mail("En tredje", "Fast ejendom", "Hej");
        var hidden = given.mail("Hos HR", "HR", "Fortroligt");
        assertThat(outcome(one, one)).isEqualTo("ticketing.merge.itself");
        assertThat(outcome(one, hidden)).isEqualTo("ticketing.merge.unknown");
        assertThat(outcome(one, new TicketId(99_999_999))).isEqualTo("ticketing.merge.unknown");
        assertThatThrownBy(() -> merge(hidden, one)).isInstanceOf(NotFound.class);

        merge(one, into);
        assertThat(outcome(one, third)).isEqualTo("ticketing.merge.already");
        assertThat(outcome(into, one)).isEqualTo("ticketing.merge.cycle");
        assertThat(outcome(third, one)).isEqualTo("ticketing.merge.elsewhere");
        as(sofie, () -> lifecycle.close(third, "Færdig", sofie));
        assertThat(outcome(into, third)).isEqualTo("ticketing.merge.closed");
    }

    @Test
    void a_ticket_that_swallowed_others_can_itself_be_merged_and_taken_out_again() {
        var third = given.mail("En tredje", "Fast ejendom", "Det tredje brev");
        merge(one, into);
        merge(into, third);

        assertThat(said(third)).hasSize(3);
        mail(one, "Til den første");
        assertThat(said(third)).contains("Til den første");

        as(sofie, () -> merging.unmerge(into, sofie));
        assertThat(said(third)).containsExactly("Det tredje brev", "Til den første");
        assertThat(said(into)).containsExactlyInAnyOrder("Vi er sagt op.", "Fik I mit brev?");
    }

    @Test
    void nothing_is_changed_on_a_merged_ticket() {
        merge(one, into);

        assertThatThrownBy(() -> as(sofie, () -> routing.assign(one, null, sofie.id(), sofie)))
                .isInstanceOf(Refused.class)
                .hasMessage("ticketing.merged.go-there");
    }

    @Test
    void whoever_reads_the_surviving_one_reads_what_went_into_it_and_a_guest_does_not() {
        var emil = given.member("Emil");
        var torben = given.member("Torben");
        as(sofie, () -> routing.follow(into, torben.id(), sofie));
        merge(one, into);
        as(sofie, () -> routing.follow(into, emil.id(), sofie));

        assertThat(said(into, emil)).contains("Fik I mit brev?");
        assertThat(said(into, torben)).containsExactly("Vi er sagt op.");

        as(sofie, () -> routing.unfollow(into, emil.id(), sofie));
        assertThatThrownBy(() -> said(one, emil)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_surviving_one_takes_what_went_into_it_to_its_new_team_and_gives_it_back_to_the_old() {
        var emil = given.member("Emil");
        merge(one, into);
        as(
                sofie,
                () -> routing.redirect(
                        into, given.team("Fast ejendom"), given.team("IT-support"), "Det er udstyr", sofie));

        assertThat(said(into, emil)).contains("Fik I mit brev?");
        as(sofie, () -> merging.unmerge(one, sofie));
        assertThat(find(one).team()).isEqualTo(given.team("Fast ejendom"));
        assertThat(said(into, emil)).doesNotContain("Fik I mit brev?");
    }

    @Test
    void it_is_done_and_undone_by_forms() {
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get("/tickets/" + one.value() + "/merges");

        assertThat(visitor.post("/tickets/" + one.value() + "/merges", Map.of("into", "nonsens"))
                        .statusCode())
                .isEqualTo(422);
        var merged = visitor.post("/tickets/" + one.value() + "/merges", Map.of("into", "#" + into.value()));

        assertThat(merged.headers().firstValue("Location")).get().asString().endsWith("/tickets/" + into.value());
        assertThat(visitor.get("/tickets/" + into.value()).body()).contains("Fik I mit brev?", "Samlet ind her");
        assertThat(visitor.get("/tickets/" + one.value()).body())
                .contains("Samlet ind i")
                .doesNotContain("id=\"composer\"");
        visitor.post("/tickets/" + one.value() + "/merges/removals", Map.of());
        assertThat(visitor.get("/tickets/" + into.value()).body()).doesNotContain("Fik I mit brev?");
    }

    private void merge(TicketId what, TicketId where) {
        as(sofie, () -> merging.merge(what, where, sofie));
    }

    private String outcome(TicketId what, TicketId where) {
        try {
            merge(what, where);
            return "done";
        } catch (Refused it) {
            return it.key();
        }
    }

    private List<TicketEvent> history(TicketId ticket) {
        return as(
                sofie,
                () -> story.of(ticket, sofie).entries().stream()
                        .map(Told.Happened::event)
                        .toList());
    }

    private List<dk.skranke.office.PersonId> people(TicketId ticket) {
        return as(sofie, () -> story.of(ticket, sofie).participants());
    }

    private int outgoing() {
        return Asker.call(
                Asker.Role.MAIL,
                () -> transaction.<Integer>execute(_ -> sql.fetchCount(org.jooq.impl.DSL.table("mail.outgoing"))));
    }
}
