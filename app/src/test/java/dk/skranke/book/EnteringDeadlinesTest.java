package dk.skranke.book;

import static dk.skranke.Given.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.files.FileStore;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Lifecycle;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class EnteringDeadlinesTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Book book;

    @Autowired
    FileStore files;

    TicketId ticket;
    Visitor birgit;

    @BeforeEach
    void birgit_has_a_ticket() {
        ticket = given.ticket("Dommen fra Retten i Aalborg", "Proces");
        birgit = new Visitor(port).signIn(given.member("Birgit"));
    }

    @Test
    void a_deadline_is_shown_before_it_is_entered_and_stands_on_its_ticket_afterwards() {
        var form = typed("RPL372_ANKE", "DK", TODAY.minusDays(2));
        var shown = send(form, false);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Sidste dag", "Udregning", "datetime=\"" + TODAY.plusDays(26) + "\"");
        assertThat(page()).contains("Ingen frister.");

        var entered = send(seen(form, shown), true);

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(page()).contains("Mangler anden person", "datetime=\"" + TODAY.plusDays(26) + "\"");
        assertThat(birgit.get(path(entered)).body()).contains("Kontrolark nr.", "Dom.pdf", "skrev fristen ind");
    }

    @Test
    void what_came_in_is_proposed_as_the_event_and_enters_nothing_by_itself() throws IOException {
        var judgment =
                new NewAttachment("Ankedom.pdf", files.keep("%PDF-1.4 dom".getBytes(UTF_8), "Ankedom.pdf"), null);
        ticket = given.mail("Dommen, som kom med mail", "Proces", "Se vedhæftede", judgment);
        var form = "/tickets/" + ticket.value() + "/deadlines/new";
        var proposal = Pattern.compile("href=\"(" + form + "\\?chain=&amp;from=\\d+)\">[^<]*Ankedom.pdf kom ind<")
                .matcher(birgit.get(form).body());
        assertThat(proposal.find()).isTrue();

        var taken = birgit.get(proposal.group(1).replace("&amp;", "&"));

        assertThat(Visitor.field(taken, "event")).isEqualTo(TODAY.toString());
        assertThat(taken.body()).doesNotContain("Ankedom.pdf kom ind");
        assertThat(page()).contains("Ingen frister.");
        assertThat(Visitor.field(birgit.get(form + "?from=1"), "event")).isEmpty();
    }

    @Test
    void nothing_is_entered_before_its_day_was_seen() {
        var answer = send(typed("RPL372_ANKE", "DK", TODAY.minusDays(2)), true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Sidste dag");
        assertThat(page()).contains("Ingen frister.");
    }

    @Test
    void pressing_the_button_twice_enters_one_deadline() {
        var form = typed("RPL372_ANKE", "DK", TODAY.minusDays(2));
        var ready = seen(form, send(form, false));
        assertThat(path(send(ready, true))).isEqualTo(path(send(ready, true)));
    }

    @Test
    void an_event_in_the_future_a_day_that_does_not_exist_and_a_foreign_place_are_refused() {
        assertThat(send(typed("RPL372_ANKE", "DK", TODAY.plusDays(1)), false).body())
                .contains("ligger i fremtiden");
        var form = typed("RPL372_ANKE", "DK", TODAY);
        form.put("event", "2027-02-29");
        var nowhere = send(form, false);
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("en dato, som findes");
        assertThat(send(typed("RPL372_ANKE", "DE-BE", TODAY), false).body()).contains("hører ikke til det land");
    }

    @Test
    void a_rule_past_its_validity_is_refused() {
        assertThat(send(typed("AO355_EINSPRUCH_3T", "DE-BE", TODAY), false).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_deadline_that_lawyers_confirm_wants_its_document() {
        var form = typed("RPL372_ANKE", "DK", TODAY.minusDays(2));
        var refused = send(seen(form, send(form, false)), List.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kræver dokumentet");
    }

    @Test
    void an_event_long_ago_wants_a_reason() {
        var form = typed("FORAELD_3AAR", "DK", TODAY.minusDays(60));
        var refused = send(seen(form, send(form, false)), true);
        assertThat(refused.body()).contains("mere end 30 dage siden");
        form.put("reason", "Sagen kom først nu");
        assertThat(send(seen(form, send(form, false)), true).statusCode()).isEqualTo(302);
    }

    @Test
    void a_day_by_hand_wants_a_lawyer_and_a_reason() {
        var form = typed("", "DK", TODAY.minusDays(1));
        form.put("title", "Svar til kommunen");
        form.put("ends", TODAY.plusDays(10).toString());
        var refused = send(seen(form, send(form, false)), true);
        assertThat(refused.body()).contains("Vælg den advokat", "sat i hånden");
        form.put("reason", "Aftalt med modparten");
        form.put("lawyer", id("Sofie"));
        assertThat(send(seen(form, send(form, false)), true).statusCode()).isEqualTo(302);
    }

    @Test
    void a_later_day_than_the_rules_waits_for_a_partner() {
        var form = typed("RPL372_ANKE", "DK", TODAY.minusDays(2));
        form.put("ends", TODAY.plusDays(30).toString());
        form.put("reason", "Retten sagde det i telefonen");
        form.put("lawyer", id("Jonas"));
        var entered = send(seen(form, send(form, false)), true);

        var deadline = find(entered);

        assertThat(deadline.term().ends()).isEqualTo(TODAY.plusDays(26));
        assertThat(deadline.level().name()).isEqualTo("C");
        assertThat(birgit.get(path(entered)).body()).contains("En partner skal godkende");
    }

    @Test
    void an_earlier_day_than_the_rules_counts_at_once_and_the_computed_one_stays_visible() {
        var form = typed("RPL372_ANKE", "DK", TODAY.minusDays(2));
        form.put("ends", TODAY.plusDays(20).toString());
        form.put("reason", "For en sikkerheds skyld");
        form.put("lawyer", id("Jonas"));
        var deadline = find(send(seen(form, send(form, false)), true));
        assertThat(deadline.term().ends()).isEqualTo(TODAY.plusDays(20));
        assertThat(deadline.computedOn()).isEqualTo(TODAY.plusDays(26));
    }

    @Test
    void while_the_court_is_unknown_the_earliest_day_counts_and_nobody_can_check_it() {
        var entered = enter("ZPO517_BERUFUNG", "DE");
        var deadline = find(entered);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.term().ends()).isEqualTo(TODAY.minusDays(2).plusMonths(1));
        assertThat(birgit.get(path(entered)).body()).contains("Stedet kendes ikke endnu");
    }

    @Test
    void a_ticket_with_an_open_deadline_stays_open() {
        var entered = enter("RPL372_ANKE", "DK");
        var sofie = given.member("Sofie");
        assertThatThrownBy(() -> as(sofie, () -> lifecycle.close(ticket, "Færdig", sofie)))
                .isInstanceOf(Refused.class);
        birgit.get(path(entered) + "/withdrawals");
        birgit.post(path(entered) + "/withdrawals", Map.of("reason", "Forligt"));
        as(sofie, () -> lifecycle.close(ticket, "Færdig", sofie));
        assertThat(page()).contains("Bortfaldet", "<s>");
    }

    @Test
    void whoever_does_not_see_the_ticket_does_not_see_its_deadlines() {
        var entered = enter("RPL372_ANKE", "DK");
        var emil = new Visitor(port).signIn(given.member("Emil"));
        assertThat(emil.get(path(entered)).statusCode()).isEqualTo(404);
        assertThat(emil.get("/deadlines").body()).doesNotContain("Dommen fra Retten");
        var guest = new Visitor(port).signIn(given.member("Torben"));
        assertThat(guest.get("/deadlines").statusCode()).isEqualTo(404);
    }

    HttpResponse<String> enter(String rule, String place) {
        var form = typed(rule, place, TODAY.minusDays(2));
        return send(seen(form, send(form, false)), true);
    }

    private Deadline find(HttpResponse<String> entered) {
        var me = given.member("Birgit");
        var id = Long.parseLong(path(entered).replaceAll("\\D", ""));
        return as(me, () -> book.find(new DeadlineId(id), me));
    }

    private String id(String who) {
        return Long.toString(given.member(who).id().value());
    }

    private Map<String, String> typed(String rule, String place, LocalDate event) {
        var form = new HashMap<String, String>();
        form.put("rule", rule);
        form.put("place", place);
        form.put("event", event.toString());
        form.put("responsible", id("Sofie"));
        form.put("key", Visitor.field(birgit.get("/tickets/" + ticket.value() + "/deadlines/new"), "key"));
        return form;
    }

    private static Map<String, String> seen(Map<String, String> form, HttpResponse<String> shown) {
        var ready = new HashMap<>(form);
        ready.put("seen", Visitor.field(shown, "seen"));
        return ready;
    }

    private HttpResponse<String> send(Map<String, String> form, boolean enter) {
        var all = new HashMap<>(form);
        if (!enter) all.put("step", "compute");
        return send(all, enter ? List.of(new Visitor.Upload("Dom.pdf", "%PDF-1.4 dom".getBytes(UTF_8))) : List.of());
    }

    private HttpResponse<String> send(Map<String, String> form, List<Visitor.Upload> files) {
        return birgit.postMultipart("/tickets/" + ticket.value() + "/deadlines", form, files);
    }

    private String page() {
        return birgit.get("/tickets/" + ticket.value()).body();
    }

    static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }
}
