package dk.skranke.composing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Busy;
import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody began to write is found again: on another machine, by colleagues they share it with, and by nobody else. */
@OfficeTest
class KeepingDraftsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Routing routing;

    @Autowired
    Busy busy;

    @Autowired
    Drafts drafts;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_was_typed_is_found_again_on_another_machine() {
        var ticket = given.ticket("Anden maskine", "Fast ejendom");
        save(visitor("Sofie"), ticket, "REPLY", "Halvt skrevet", "", "0");

        var other = visitor("Sofie").get(path(ticket)).body();

        assertThat(other).contains("\nHalvt skrevet</textarea>", "Kladde gemt kl.");
    }

    @Test
    void what_is_kept_while_the_ticket_is_busy_keeps_nothing_from_whoever_sends_it() {
        var ticket = given.ticket("Optaget kladde", "Fast ejendom");
        var sofie = visitor("Sofie");
        sofie.get(path(ticket));

        for (var to : List.of("/drafts", "/messages"))
            busy.with(
                    "ticketing.ticket where id = " + ticket.value(),
                    new Asker.Person(given.member("Sofie").id().value()),
                    () -> sofie.post(path(ticket) + to, Map.of("kind", "NOTE", "text", "Undervejs")),
                    "pg_try_advisory_xact_lock(hashtextextended('draft NOTE null "
                            + given.member("Sofie").id().value() + "', " + ticket.value() + ")) free(it) where it");

        assertThat(of(ticket, given.member("Sofie"))).isEmpty();
    }

    @Test
    void each_way_of_writing_has_its_own_draft() {
        var ticket = given.ticket("Svar og note", "Fast ejendom");
        var sofie = visitor("Sofie");
        save(sofie, ticket, "REPLY", "Til klienten", "", "0");
        save(sofie, ticket, "NOTE", "Til os selv", "", "0");

        assertThat(sofie.get(path(ticket)).body())
                .contains("\nTil os selv</textarea>", "data-kept=\"REPLY\"", "Til klienten");
    }

    @Test
    void saving_again_changes_the_same_draft_and_emptying_it_ends_it() {
        var ticket = given.ticket("Om og om igen", "Fast ejendom");
        var sofie = visitor("Sofie");
        save(sofie, ticket, "NOTE", "Et", "", "0");
        save(sofie, ticket, "NOTE", "Et to", "", "0");
        assertThat(of(ticket, given.member("Sofie")))
                .singleElement()
                .extracting(Draft::text)
                .isEqualTo("Et to");

        save(sofie, ticket, "NOTE", "", "", "0");
        assertThat(of(ticket, given.member("Sofie"))).isEmpty();
    }

    @Test
    void a_note_that_was_kept_leaves_no_draft_behind() {
        var ticket = given.ticket("Gemt note", "Fast ejendom");
        var sofie = visitor("Sofie");
        save(sofie, ticket, "NOTE", "Færdig", "", "0");
        var key = UUID.randomUUID().toString();

        sofie.post(path(ticket) + "/messages", Map.of("kind", "NOTE", "text", "Færdig", "key", key));
        sofie.post(path(ticket) + "/drafts", Map.of("kind", "NOTE", "text", "Færdig", "key", key));

        assertThat(of(ticket, given.member("Sofie"))).isEmpty();
    }

    @Test
    void nobody_sees_anothers_draft_until_it_is_shared_and_a_guest_never() {
        var ticket = given.ticket("Delt", "Fast ejendom");
        var sofie = given.member("Sofie");
        var jonas = given.member("Jonas");
        var torben = given.member("Torben");
        as(sofie, () -> routing.follow(ticket, torben.id(), sofie));
        var id = save(visitor("Sofie"), ticket, "REPLY", "Endnu hemmeligt", "", "0");
        assertThat(rows(jonas, id)).isZero();

        visitor("Sofie")
                .post(path(ticket) + "/messages", Map.of("kind", "REPLY", "text", "Endnu hemmeligt", "act", "share"));

        assertThat(rows(jonas, id)).isOne();
        assertThat(rows(torben, id)).isZero();
        assertThat(rows(given.member("Emil"), id)).isZero();
        assertThat(visitor("Jonas").get(path(ticket)).body()).contains("Sofie Krogh har en kladde: Endnu hemmeligt");
        assertThat(visitor("Torben").get(path(ticket)).body()).doesNotContain("Endnu hemmeligt");
    }

    @Test
    void a_colleague_goes_on_with_a_shared_draft_and_nobody_writes_over_the_other() {
        var ticket = given.ticket("Skrevet sammen", "Fast ejendom");
        var id = save(visitor("Sofie"), ticket, "REPLY", "Kære Henrik", "", "0");
        visitor("Sofie")
                .post(path(ticket) + "/messages", Map.of("kind", "REPLY", "text", "Kære Henrik", "act", "share"));
        var version = of(ticket, given.member("Jonas")).getFirst().version();

        save(visitor("Jonas"), ticket, "REPLY", "Kære Henrik, lejen er", id, "" + version);
        var late = visitor("Sofie")
                .post(
                        path(ticket) + "/drafts",
                        Map.of("kind", "REPLY", "text", "Kære hr. Aaby", "draft", id, "version", "" + version));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Jonas Thorup har skrevet videre");
        assertThat(of(ticket, given.member("Sofie")).getFirst().text()).isEqualTo("Kære Henrik, lejen er");
        assertThat(visitor("Sofie").get(path(ticket)).body()).contains("Delt kladde. Jonas Thorup skrev sidst,");
    }

    @Test
    void who_has_a_ticket_open_twice_does_not_write_over_themselves() {
        var ticket = given.ticket("To faner", "Fast ejendom");
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        assertThat(saved(ticket, "Den lange tekst", first, "0")).isEqualTo(200);

        assertThat(saved(ticket, "Fane to", second, "0")).isEqualTo(409);
        var both = noted(ticket, "Fane to", second);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Du har skrevet i et andet vindue imens", "Den lange tekst", "Fane to");
        assertThat(of(ticket, given.member("Sofie")).getFirst().text()).isEqualTo("Den lange tekst");

        // An answer that did not come back leaves the page with an old version; what comes twice says the same.
        assertThat(saved(ticket, "Den lange tekst går videre", first, "0")).isEqualTo(200);
        assertThat(saved(ticket, "Den lange tekst går videre", second, "0")).isEqualTo(200);
        var seen = of(ticket, given.member("Sofie")).getFirst().version();
        assertThat(saved(ticket, "Begge set", first, "" + seen)).isEqualTo(200);
    }

    private int saved(TicketId ticket, String text, String page, String version) {
        return visitor("Sofie")
                .post(path(ticket) + "/drafts", Map.of("kind", "NOTE", "text", text, "key", page, "version", version))
                .statusCode();
    }

    private HttpResponse<String> noted(TicketId ticket, String text, String page) {
        return visitor("Sofie").post(path(ticket) + "/messages", Map.of("kind", "NOTE", "text", text, "key", page));
    }

    @Test
    void words_changed_without_scripts_are_what_is_kept_and_not_the_markup_of_what_they_were() {
        var ticket = given.ticket("Rettet uden script", "Fast ejendom");
        var sofie = visitor("Sofie");
        var kept = Map.of("kind", "NOTE", "text", "Gamle ord", "letter", "<p><b>Gamle</b> ord</p>");
        sofie.post(path(ticket) + "/drafts", kept);
        assertThat(sofie.get(path(ticket)).body()).contains("name=\"was\" value=\"Gamle ord\"");

        var form = new HashMap<>(kept);
        form.put("was", "Gamle ord");
        sofie.post(path(ticket) + "/messages", form);
        form.put("text", "Helt nye ord");
        sofie.post(path(ticket) + "/messages", form);

        assertThat(sofie.get(path(ticket)).body()).contains("<b>Gamle</b> ord", "Helt nye ord");
    }

    @Test
    void who_was_overtaken_sees_both_and_nothing_said_to_be_leaving() {
        var ticket = given.ticket("Skrevet om kap", "Fast ejendom");
        var id = save(visitor("Sofie"), ticket, "REPLY", "Kære Henrik", "", "0");
        visitor("Sofie")
                .post(path(ticket) + "/messages", Map.of("kind", "REPLY", "text", "Kære Henrik", "act", "share"));
        var version = of(ticket, given.member("Jonas")).getFirst().version();
        save(visitor("Jonas"), ticket, "REPLY", "Kære Henrik, lejen er", id, "" + version);

        var both = visitor("Sofie")
                .post(
                        path(ticket) + "/messages",
                        Map.of(
                                "kind",
                                "REPLY",
                                "text",
                                "Kære hr. Aaby",
                                "draft",
                                id,
                                "version",
                                "" + version,
                                "act",
                                "save"));

        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("skrev i kladden", "Kære Henrik, lejen er", "Kære hr. Aaby", "afløser den kladden")
                .doesNotContain("er ved at blive sendt");
    }

    @Test
    void what_was_discarded_can_be_brought_back() {
        var ticket = given.ticket("Kasseret", "Fast ejendom");
        var sofie = visitor("Sofie");
        var id = save(sofie, ticket, "NOTE", "Alligevel god", "", "0");
        sofie.post(path(ticket) + "/messages", Map.of("kind", "NOTE", "text", "Alligevel god", "act", "discard"));
        assertThat(sofie.get(path(ticket)).body()).doesNotContain("Alligevel god");
        assertThat(sofie.get("/drafts").body())
                .contains("Kasseret, slettes", "Alligevel god", "#" + ticket.value() + " Kasseret");

        sofie.post(path(ticket) + "/drafts/" + id + "/returns", Map.of());

        assertThat(sofie.get(path(ticket)).body()).contains("Alligevel god</textarea>");
    }

    @Test
    void files_go_into_the_draft_at_once_and_can_be_taken_out() {
        var ticket = given.ticket("Filer i kladden", "Fast ejendom");
        var sofie = visitor("Sofie");
        var upload = sofie.postMultipart(
                path(ticket) + "/messages",
                Map.of("kind", "REPLY", "text", "Se bilag", "act", "save"),
                "bilag.txt",
                "Indhold".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(upload.statusCode()).isEqualTo(303);
        var draft = of(ticket, given.member("Sofie")).getFirst();
        assertThat(sofie.get(path(ticket)).body())
                .contains("bilag.txt", "data-file=\"" + draft.files().getFirst().id());

        sofie.post(
                path(ticket) + "/drafts/" + draft.id() + "/removals",
                Map.of("file", "" + draft.files().getFirst().id()));

        assertThat(of(ticket, given.member("Sofie")).getFirst().files()).isEmpty();
    }

    @Test
    void markup_is_kept_and_made_harmless() {
        var ticket = given.ticket("Fed skrift", "Fast ejendom");
        var sofie = visitor("Sofie");
        sofie.post(
                path(ticket) + "/messages",
                Map.of(
                        "kind",
                        "NOTE",
                        "text",
                        "x",
                        "letter",
                        "<p>Vi <b>skal</b> <img src=x onerror=alert(1)><script>alert(2)</script>svare</p>"));

        var page = sofie.get(path(ticket)).body();
        assertThat(page).contains("Vi <b>skal</b>").doesNotContain("onerror", "alert(");
    }

    @Test
    void a_message_is_forwarded_with_its_words_and_files() {
        var ticket = given.ticket("Videresendt", "Fast ejendom");
        var sofie = visitor("Sofie");
        sofie.postMultipart(
                path(ticket) + "/messages",
                Map.of("kind", "REPLY", "text", "Original tekst"),
                "original.txt",
                "Indhold".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var message = Pattern.compile("id=\"m(\\d+)\"")
                .matcher(sofie.get(path(ticket)).body());
        var last = message.results().map(it -> it.group(1)).reduce((_, b) -> b).orElseThrow();

        sofie.post(path(ticket) + "/messages/" + last + "/forwards", Map.of());

        assertThat(sofie.get(path(ticket)).body())
                .contains("value=\"FORWARD\"", "VS: Videresendt", "&gt; Original tekst", "original.txt");
    }

    private String save(Visitor who, TicketId ticket, String kind, String text, String draft, String version) {
        var answer = who.post(
                path(ticket) + "/drafts", Map.of("kind", kind, "text", text, "draft", draft, "version", version));
        assertThat(answer.statusCode()).isEqualTo(200);
        var id = Pattern.compile("\"draft\":(\\d+)").matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private List<Draft> of(TicketId ticket, Member me) {
        return Objects.requireNonNull(as(me, () -> transaction.execute(_ -> drafts.of(ticket, me))));
    }

    private long rows(Member me, String draft) {
        return Objects.requireNonNull(as(
                me,
                () -> transaction.execute(_ -> ((Number) Objects.requireNonNull(
                                sql.fetchValue("select count(*) from composing.draft where id = " + draft)))
                        .longValue())));
    }

    private Visitor visitor(String name) {
        var visitor = new Visitor(port).signIn(given.member(name));
        visitor.get("/account");
        return visitor;
    }

    private static String path(TicketId ticket) {
        return "/tickets/" + ticket.value();
    }
}
