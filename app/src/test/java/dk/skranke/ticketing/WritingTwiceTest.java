package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same form arrives twice: by a double click, or because a browser showed an old page again. */
@OfficeTest
class WritingTwiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void a_double_click_on_send_gives_one_message() throws Exception {
        var ticket = given.ticket("Dobbeltklik", "Fast ejendom");
        var sofie = visitor("Sofie");
        var form = Map.of(
                "kind", "NOTE", "text", "Kun en gang", "key", UUID.randomUUID().toString());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> press =
                    () -> sofie.post(path(ticket) + "/messages", form).statusCode();
            for (var it : threads.invokeAll(java.util.Collections.nCopies(4, press)))
                assertThat(it.get()).isEqualTo(303);
        }

        assertThat(times("Kun en gang", sofie.get(path(ticket)).body())).isEqualTo(1);
    }

    @Test
    void other_words_from_a_page_that_was_shown_again_are_another_message() {
        var ticket = given.ticket("Tilbageknap", "Fast ejendom");
        var sofie = visitor("Sofie");
        var form = new HashMap<>(Map.of(
                "kind", "NOTE", "text", "Det første", "key", UUID.randomUUID().toString()));
        sofie.post(path(ticket) + "/messages", form);
        form.put("text", "Det andet");

        assertThat(sofie.post(path(ticket) + "/messages", form).statusCode()).isEqualTo(303);
        assertThat(sofie.get(path(ticket)).body()).contains("Det første", "Det andet");
    }

    @Test
    void a_double_click_files_one_ticket_and_other_words_another() {
        var sofie = visitor("Sofie");
        sofie.get("/tickets/new");
        var form = new HashMap<>(Map.of(
                "title", "Ny skærm", "text", "Min er gået i stykker", "from", "ME", "category", "2", "key", key()));

        var first =
                sofie.post("/tickets", form).headers().firstValue("Location").orElseThrow();
        var again =
                sofie.post("/tickets", form).headers().firstValue("Location").orElseThrow();
        form.put("title", "Ny mus");
        var other =
                sofie.post("/tickets", form).headers().firstValue("Location").orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(sofie.get(other).body()).contains("Ny mus");
    }

    private Visitor visitor(String firstName) {
        var visitor = new Visitor(port).signIn(given.member(firstName));
        visitor.get("/account");
        return visitor;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String path(TicketId ticket) {
        return "/tickets/" + ticket.value();
    }

    private static long times(String words, String page) {
        return Pattern.compile("<p[^>]*>" + words).matcher(page).results().count();
    }
}
