package dk.skranke.links;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.Splitting;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class LinkingTicketsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Linking linking;

    @Autowired
    SubTickets subTickets;

    @Autowired
    Opening opening;

    @Autowired
    Parties parties;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Busy busy;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Routing routing;

    @Autowired
    Splitting splitting;

    Member sofie;
    TicketId one;
    TicketId other;

    @BeforeEach
    void two_tickets() {
        sofie = given.member("Sofie");
        one = given.mail("Indsigelsen", "Fast ejendom", "Hej");
        other = given.mail("Lejekontrakten", "Fast ejendom", "Hej");
    }

    @Test
    void a_link_is_read_from_both_sides_and_told_by_both_histories() {
        link(one, Relation.DEPENDS_ON, other);
        var visitor = new Visitor(port).signIn(sofie);

        assertThat(visitor.get(path(one)).body()).contains("Afhænger af", "Lejekontrakten");
        assertThat(visitor.get(path(other)).body()).contains("Ventes på af", "Indsigelsen");
        assertThat(visitor.get(path(other) + "/history").body()).contains("koblede: ventes på af");
    }

    @Test
    void whoever_opens_a_sub_ticket_keeps_nobody_from_the_next_number_while_the_parent_is_busy() {
        var opened = whileBusy(
                one,
                () -> as(
                        sofie,
                        () -> subTickets.open(one, new SubTickets.Typed("Under optaget", "", "", "", ""), sofie)));

        assertThat(linking(one)).extracting(Linking.Linked::other).containsExactly(opened);
    }

    @Test
    void whoever_opens_a_ticket_that_seems_to_belong_to_another_keeps_nobody_from_the_next_number_either() {
        var henrik = Asker.call(
                Asker.Role.MAIL,
                () -> parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow());

        whileBusy(
                one,
                () -> Asker.call(
                        Asker.Role.MAIL,
                        () -> opening.open(new Opening.Request(
                                "Hører måske til",
                                catalogue.byKey("CLIENT_INQUIRY").id(),
                                new Requester.Outsider(henrik.id()),
                                given.team("Fast ejendom"),
                                null,
                                Priority.NORMAL,
                                new NextStep(null, null, Ball.US),
                                Given.message(MessageKind.MAIL, new Actor.Outsider(henrik.id()), "Hej"),
                                one,
                                null))));
    }

    private TicketId whileBusy(TicketId it, Supplier<TicketId> opening) {
        return busy.with(
                "ticketing.ticket where id = " + it.value(),
                new Asker.Person(sofie.id().value()),
                opening,
                "ticketing.numbering");
    }

    private java.util.List<Linking.Linked> linking(TicketId ticket) {
        return as(sofie, () -> linking.of(ticket, sofie));
    }

    @Test
    void a_linked_ticket_that_one_may_not_see_is_not_shown() {
        var emil = given.member("Emil");
        link(one, Relation.RELATES_TO, other);
        as(sofie, () -> routing.follow(one, emil.id(), sofie));

        assertThat(new Visitor(port).signIn(emil).get(path(one)).body())
                .contains("Indsigelsen")
                .doesNotContain("Lejekontrakten", "/tickets/" + other.value());
    }

    @Test
    void a_ticket_stays_open_while_what_it_depends_on_is() {
        link(one, Relation.DEPENDS_ON, other);

        assertThatThrownBy(() -> close(one)).hasMessage("links.still-open");
        close(other);
        assertThatCode(() -> close(one)).doesNotThrowAnyException();
    }

    @Test
    void also_when_whoever_closes_it_does_not_see_the_other_one() {
        var emil = given.member("Emil");
        link(one, Relation.DEPENDS_ON, other);
        as(sofie, () -> routing.redirect(one, given.team("Fast ejendom"), given.team("IT-support"), "Udstyr", sofie));

        assertThatThrownBy(() -> as(emil, () -> lifecycle.close(one, "Færdig", emil)))
                .hasMessage("links.still-open");
    }

    @Test
    void the_refusal_leads_to_the_ticket_that_is_in_the_way() {
        link(one, Relation.DEPENDS_ON, other);
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get(path(one) + "/closings");

        var refused = visitor.post(path(one) + "/closings", Map.of("outcome", "Færdig"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"/tickets/" + other.value() + "\"");
    }

    @Test
    void nothing_goes_in_a_circle_at_whichever_remove() {
        var third = given.mail("Det tredje", "Fast ejendom", "Hej");
        link(one, Relation.PARENT_OF, other);
        link(other, Relation.PARENT_OF, third);

        assertThatThrownBy(() -> link(third, Relation.PARENT_OF, one)).hasMessage("links.circle-parent-of");
        assertThatThrownBy(() -> link(one, Relation.CHILD_OF, third)).hasMessage("links.circle-child-of");
        link(one, Relation.DEPENDS_ON, other);
        assertThatThrownBy(() -> link(one, Relation.NEEDED_BY, other)).hasMessage("links.circle-needed-by");
        assertThatThrownBy(() -> link(other, Relation.DEPENDS_ON, one)).hasMessage("links.circle-depends-on");
    }

    @Test
    void a_ticket_has_one_parent_and_is_not_linked_to_itself_or_to_the_unseen() {
        var third = given.mail("Det tredje", "Fast ejendom", "Hej");
        var hidden = given.mail("Hos HR", "HR", "Fortroligt");
        link(one, Relation.PARENT_OF, other);

        assertThatThrownBy(() -> link(third, Relation.PARENT_OF, other)).hasMessage("links.has-parent");
        assertThatThrownBy(() -> link(one, Relation.RELATES_TO, one)).hasMessage("links.itself");
        assertThatThrownBy(() -> link(one, Relation.RELATES_TO, hidden)).hasMessage("links.unknown");
        assertThatThrownBy(() -> link(one, Relation.RELATES_TO, new TicketId(99_999_999)))
                .hasMessage("links.unknown");
    }

    @Test
    void a_sub_ticket_is_made_from_the_page_once() {
        var visitor = new Visitor(port).signIn(sofie);
        var form = visitor.get(path(one) + "/sub-tickets");
        var typed = Map.of(
                "key",
                Visitor.field(form, "key"),
                "title",
                "Indhent tallene",
                "who",
                Long.toString(sofie.id().value()),
                "due",
                "2026-12-01");

        visitor.post(path(one) + "/sub-tickets", typed);
        visitor.post(path(one) + "/sub-tickets", typed);

        var page = visitor.get(path(one)).body();
        assertThat(page).containsOnlyOnce(">Indhent tallene</a>").contains("Underticket");
    }

    @Test
    void what_was_split_off_still_belongs_to_where_it_came_from() {
        given.mail("x", "Fast ejendom", "x");
        var visitor = new Visitor(port).signIn(sofie);
        as(sofie, () -> linkingNote(one));
        var form = visitor.get(path(one) + "/splits").body();
        var second = form.substring(form.lastIndexOf("name=\"messages\" value=\"") + 23)
                .split("\"")[0];

        var own =
                as(sofie, () -> splitting.split(one, java.util.Set.of(Long.parseLong(second)), "Et andet emne", sofie));

        assertThat(visitor.get(path(one)).body()).contains("Hører sammen med", "/tickets/" + own.value());
    }

    @Test
    void links_are_made_and_loosened_by_forms() {
        var visitor = new Visitor(port).signIn(sofie);
        visitor.get(path(one) + "/links");
        assertThat(visitor.post(path(one) + "/links", Map.of("relation", "relates-to", "other", "x"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(path(one) + "/links", Map.of("relation", "duplicate-of", "other", "#" + other.value()));

        var page = visitor.get(path(one) + "/links").body();
        assertThat(page).contains("Dublet af");
        var removal = page.substring(page.indexOf("/links/") + 7).split("/")[0];
        visitor.post(path(one) + "/links/" + removal + "/removals", Map.of());
        assertThat(visitor.get(path(one)).body()).doesNotContain("Dublet af");
    }

    @Autowired
    dk.skranke.ticketing.Conversation conversation;

    private void linkingNote(TicketId ticket) {
        conversation.note(
                ticket,
                new dk.skranke.ticketing.Conversation.Draft(
                        "En note", java.util.List.of(), null, null, UUID.randomUUID()),
                sofie);
    }

    private void link(TicketId from, Relation relation, TicketId to) {
        as(sofie, () -> linking.link(from, relation, to, sofie));
    }

    private void close(TicketId ticket) {
        as(sofie, () -> lifecycle.close(ticket, "Færdig", sofie));
    }

    private static String path(TicketId ticket) {
        return "/tickets/" + ticket.value();
    }
}
