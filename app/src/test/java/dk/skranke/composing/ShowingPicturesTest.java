package dk.skranke.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.files.FileStore;
import dk.skranke.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A picture stands where it was put in: in the draft, and then in the conversation. */
@OfficeTest
class ShowingPicturesTest {

    private static final byte[] PNG =
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR av vinduet".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    FileStore files;

    private Visitor sofie;
    private String ticket;
    private String picture;

    @BeforeEach
    void sofie_puts_a_picture_into_a_note() {
        TicketId id = given.ticket("Vinduet i billeder", "Fast ejendom");
        ticket = "/tickets/" + id.value();
        picture = "pictures/" + files.keep(PNG, "vindue.png").id().value();
        sofie = visitor("Sofie");
        sofie.get(ticket);
        var form = new HashMap<>(Map.of("kind", "NOTE", "act", "save", "text", "Se"));
        sofie.postMultipart(ticket + "/messages", form, List.of(new Visitor.Upload("vindue.png", PNG)));
    }

    @Test
    void its_writer_sees_it_in_the_draft_and_nobody_else_does() {
        var shown = sofie.get(ticket + "/drafts/" + picture);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(visitor("Jonas").get(ticket + "/drafts/" + picture).statusCode())
                .isEqualTo(404);
        assertThat(sofie.get(ticket + "/" + picture).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_reads_the_note_sees_it_where_it_was_put() {
        written("<p>Se <img src=\"" + ticket + "/drafts/" + picture + "\" alt=\"Billede\"> til venstre</p>");

        assertThat(visitor("Jonas").get(ticket).body())
                .contains("<p>Se <img src=\"" + ticket + "/" + picture + "\" alt=\"Billede\" /> til venstre</p>")
                .doesNotContain("vindue.png</span>");
        assertThat(visitor("Jonas").get(ticket + "/" + picture).statusCode()).isEqualTo(200);
        assertThat(visitor("Emil").get(ticket + "/" + picture).statusCode()).isEqualTo(404);
        assertThat(sofie.get(ticket + "/drafts/" + picture).statusCode()).isEqualTo(404);
    }

    @Test
    void one_that_was_taken_out_of_the_text_again_goes_along_as_a_file() {
        written("<p>Se vedhæftede</p>");

        assertThat(sofie.get(ticket).body()).contains("vindue.png</span>").doesNotContain(picture);
    }

    @Test
    void what_is_no_picture_is_never_shown_as_one() {
        var page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var form = Map.of("kind", "NOTE", "act", "save", "text", "Se");
        sofie.postMultipart(ticket + "/messages", form, List.of(new Visitor.Upload("billede.png", page)));

        var kept = files.keep(page, "billede.png").id().value();
        assertThat(sofie.get(ticket + "/drafts/pictures/" + kept).statusCode()).isEqualTo(404);
    }

    private void written(String letter) {
        var key = UUID.randomUUID().toString();
        var answer =
                sofie.post(ticket + "/messages", Map.of("kind", "NOTE", "text", "Se", "letter", letter, "key", key));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private Visitor visitor(String name) {
        return new Visitor(port).signIn(given.member(name));
    }
}
