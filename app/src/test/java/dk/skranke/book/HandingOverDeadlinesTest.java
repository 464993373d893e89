package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.skranke.Given;
import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.documents.Pdf;
import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A deadline goes from one lawyer to another, and from the screen to the paper. */
@OfficeTest
class HandingOverDeadlinesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenBook givenBook;

    @Autowired
    Book book;

    @Autowired
    Folder folder;

    @Autowired
    FileStore files;

    Member jonas;
    Member sofie;
    DeadlineId id;
    String path;
    Visitor visitor;

    @BeforeEach
    void jonas_answers_for_an_appeal() {
        jonas = given.member("Jonas");
        sofie = given.member("Sofie");
        id = givenBook.appeal(given.ticket("Anke, som skifter hænder", "Proces"), jonas);
        path = "/deadlines/" + id.value();
        visitor = new Visitor(port).signIn(jonas);
    }

    @Test
    void a_colleague_of_the_team_answers_for_it_from_now_on_and_it_stays_on_record() {
        assertThat(visitor.get(path + "/handovers").body())
                .contains("Sofie Krogh")
                .doesNotContain(">Jonas Thorup</option>");

        var answer = visitor.post(
                path + "/handovers", Map.of("to", Long.toString(sofie.id().value())));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(as(sofie, () -> book.find(id, sofie)).responsible()).isEqualTo(sofie.id());
        assertThat(visitor.get(path).body()).contains("gav fristen videre fra Jonas Thorup til Sofie Krogh");
    }

    @Test
    void nobody_gets_a_deadline_that_they_cannot_open_or_have_already() {
        var emil = given.member("Emil");
        visitor.get(path + "/handovers");
        for (var to :
                new String[] {"", "x", "999999999", Long.toString(emil.id().value())}) {
            var answer = visitor.post(path + "/handovers", Map.of("to", to));
            assertThat(answer.statusCode()).as(to).isEqualTo(422);
            assertThat(answer.body()).contains("Vælg en fra det team");
        }
        assertThat(visitor.post(
                                path + "/handovers",
                                Map.of("to", Long.toString(jonas.id().value())))
                        .body())
                .contains("allerede hos den kollega");
        assertThat(new Visitor(port).signIn(emil).get(path + "/handovers").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_reads_another_language_reads_the_rule_in_it() {
        var line = as(jonas, () -> folder.whole(id, jonas)).line();
        var german = new Member(
                jonas.id(),
                jonas.name(),
                jonas.title(),
                jonas.mail(),
                jonas.role(),
                jonas.hue(),
                Language.DE,
                jonas.theme(),
                jonas.keys(),
                jonas.teams());

        assertThat(as(german, () -> folder.whole(id, german)).line().title())
                .isNotEqualTo(line.title())
                .isEqualTo(Text.in(Language.DE, "deadlines.rule.rpl904-anke-straf"));
    }

    @Test
    void the_code_on_the_sheet_leads_to_the_second_persons_form_and_the_sheet_keeps_its_standard() throws Exception {
        visitor.get(path + "/sheets");
        visitor.post(path + "/sheets", Map.of());
        var sheet =
                Objects.requireNonNull(as(jonas, () -> folder.whole(id, jonas)).sheet());
        byte[] pdf;
        try (var in = files.open(new ContentId(Objects.requireNonNull(sheet.content())))) {
            pdf = in.readAllBytes();
        }

        assertThat(code(pdf)).isEqualTo("http://localhost:" + port + path + "/checks");
        assertThat(Pdf.faults(pdf)).isEmpty();
    }

    /** As a camera sees it: black on white, with one threshold for the page, and from another distance where it saw nothing. */
    private static @Nullable String code(byte[] pdf) throws Exception {
        for (var dpi : List.of(300, 200, 250, 350)) {
            try {
                return code(picture(pdf, dpi));
            } catch (ReaderException e) {
                // The next distance.
            }
        }
        return null;
    }

    private static String code(BufferedImage picture) throws ReaderException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage picture(byte[] pdf, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }
}
