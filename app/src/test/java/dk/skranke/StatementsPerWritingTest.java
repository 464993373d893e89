package dk.skranke;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.ticketing.TicketId;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody waits for when they write; the session and who is asking are among them. */
@OfficeTest
class StatementsPerWritingTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Statements statements;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
        sofie.get("/tickets");
    }

    @Test
    void a_reply_is_written_and_put_in_the_queue_in_fifteen() {
        var ticket = given.ticket("Svar der tælles", "Proces");

        assertThat(statements.atLeast(() -> says(ticket, "REPLY", Map.of()))).hasSizeLessThanOrEqualTo(15);
    }

    /** One is read and held, and one taken away. */
    @Test
    void a_reply_that_was_a_draft_before_takes_two_more() {
        var ticket = given.ticket("Kladde der tælles", "Proces");

        var asked = statements.atLeast(() -> {
            statements.unheard(() -> says(ticket, "REPLY", Map.of("act", "save")));
            says(ticket, "REPLY", Map.of());
        });

        assertThat(asked).hasSizeLessThanOrEqualTo(17);
    }

    @Test
    void a_note_takes_eleven() {
        var ticket = given.ticket("Notat der tælles", "Proces");

        assertThat(statements.atLeast(() -> says(ticket, "NOTE", Map.of()))).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void a_ticket_is_filed_in_twelve() {
        assertThat(statements.atLeast(this::files)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void each_ticket_of_a_change_of_many_takes_one() {
        var few = given.ticket("Samlet der tælles", "Proces");
        var more = List.of(
                few, given.ticket("Samlet der tælles to", "Proces"), given.ticket("Samlet der tælles tre", "Proces"));
        changes(List.of(few), "HIGH");

        // What is kept for a minute may have to be read anew in one of them.
        var one = fewer(changes(List.of(few), "LOW"), changes(List.of(few), "HIGH"));
        var three = fewer(changes(more, "CRITICAL"), changes(more, "LOW"));

        assertThat(three).hasSizeLessThanOrEqualTo(one.size() + 2);
    }

    private void says(TicketId ticket, String kind, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "kind", kind, "text", "Det ser vi på", "key", UUID.randomUUID().toString()));
        form.putAll(more);
        assertThat(sofie.post("/tickets/" + ticket.value() + "/messages", form).statusCode())
                .isEqualTo(303);
    }

    private void files() {
        var form = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                "2",
                "title",
                "Skærmen flimrer",
                "text",
                "Siden i morges",
                "from",
                "ME",
                "channel",
                "FORM",
                "priority",
                "NORMAL");
        assertThat(sofie.post("/tickets", form).statusCode()).isEqualTo(303);
    }

    private static List<String> fewer(List<String> one, List<String> other) {
        return one.size() <= other.size() ? one : other;
    }

    private List<String> changes(List<TicketId> tickets, String to) {
        var numbers = tickets.stream().map(it -> "" + it.value()).collect(Collectors.joining(","));
        var place = sofie.post("/bulk", Map.of("what", "priority", "ticket", numbers, "way", "/tickets?view=open"))
                .headers()
                .firstValue("Location")
                .map(it -> URI.create(it).getPath())
                .orElseThrow();
        sofie.post(place + "/previews", Map.of("what", "priority", "to", to));
        return statements.during(
                () -> assertThat(sofie.post(place + "/changes", Map.of()).statusCode())
                        .isEqualTo(302));
    }
}
