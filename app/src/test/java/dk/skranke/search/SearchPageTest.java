package dk.skranke.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class SearchPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void what_is_hidden_is_found_neither_by_word_nor_by_number_nor_counted() {
        var hidden = given.mail("Glasharmonika", "Proces", "Den store glasharmonikasag");
        var nadia = visitor("Nadia");

        assertThat(nadia.get("/search?q=glasharmonikasag").body()).doesNotContain("/tickets/" + hidden.value());
        assertThat(nadia.get("/search?q=" + hidden.value()).body()).doesNotContain("Glasharmonika");
        assertThat(nadia.get("/search?q=glasharmonikasag").body().replace("glasharmonikasag", "findesikke"))
                .hasSameSizeAs(
                        nadia.get("/search?q=findesikkefindes").body().replace("findesikkefindes", "findesikke"));
        assertThat(visitor("Sofie").get("/search?q=glasharmonikasag").body())
                .contains("/tickets/" + hidden.value(), "<mark>glasharmonikasag</mark>");
    }

    @Test
    void what_is_found_by_the_name_of_its_matter_says_so() {
        assertThat(visitor("Sofie").get("/search?q=skandi").body())
                .containsPattern("2025-0276 Vad [^<]*<mark>Skandi</mark> Byg");
    }

    @Test
    void a_misspelt_word_is_asked_about_if_the_reader_may_know_the_right_one() {
        given.mail("Harpe", "Proces", "Den store Hardangerfelesag og to fagotter");
        var sofie = visitor("Sofie");
        var nadia = visitor("Nadia");

        assertThat(sofie.get("/search?q=hardangerfleesag").body()).contains("/search?q=hardangerfelesag\"");
        assertThat(sofie.get("/search?q=fagottre+hardangerfelesag").body())
                .contains("/search?q=fagotter+hardangerfelesag\"");
        assertThat(sofie.get("/search?q=hardangerfelesga+zzzzz").body()).doesNotContain("hardangerfelesag");
        assertThat(nadia.get("/search?q=hardangerfleesag").body()).doesNotContain("hardangerfelesag");
    }

    @Test
    void a_guest_does_not_search_and_sees_no_words_of_notes_in_lists() {
        var sofie = visitor("Sofie");
        sofie.get("/account");
        sofie.post("/tickets/4101/messages", Map.of("kind", "NOTE", "text", "Kontrafagotten er til os"));
        var torben = visitor("Torben");

        assertThat(torben.get("/search?q=kontrafagotten").statusCode()).isEqualTo(404);
        assertThat(torben.get("/tickets?at=4101").body()).doesNotContain("Kontrafagotten");
        assertThat(torben.get("/tickets?text=kontrafagotten").body()).doesNotContain("/tickets/4101\"");
        assertThat(sofie.get("/search?q=kontrafagotten").body()).contains("/tickets/4101");
    }

    private Visitor visitor(String firstName) {
        return new Visitor(port).signIn(given.member(firstName));
    }
}
