package dk.skranke.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class ExportingListsTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
        sofie.get("/tickets");
    }

    @Test
    void all_of_a_list_is_written_and_not_a_page_of_it() {
        for (var i = 0; i < 70; i++) given.ticket("Regneark " + i, "Proces");

        var table = csv("/tickets?view=open&filter=regneark");

        assertThat(table.lines()).hasSize(71);
        assertThat(table).startsWith("\ufeff\"Nr.\";\"Emne\"").contains("\"Regneark 69\"");
        sofie.get("/exports");
        assertThat(sofie.get("/exports").body()).contains("<td>CSV</td><td class=\"num\">70</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 12", "-2", "@SUM(A1)", " =cmd", "\t=1", "＝1"})
    void what_looks_like_a_formula_is_a_text(String text) {
        assertThat(Commas.inert(text)).startsWith("'");
    }

    @Test
    void a_title_that_is_a_formula_does_nothing() {
        given.ticket("=HYPERLINK(\"http://ond.example\")", "Proces");

        assertThat(csv("/tickets?view=open&filter=hyperlink")).contains("\"'=HYPERLINK(\"\"http://ond.example\"\")\"");
    }

    @Test
    void a_workbook_is_a_workbook() {
        var answer = sofie.post("/exports", Map.of("format", "XLSX", "list", "/tickets?view=open"));

        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("tickets.xlsx");
    }

    @Test
    void nobody_takes_out_what_they_may_not_see() {
        given.ticket("Rabarberhemmelighed", "Proces");
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/tickets");

        assertThat(emil.post("/exports", Map.of("format", "CSV", "list", "/tickets?view=open"))
                        .body())
                .doesNotContain("Rabarber");
    }

    private String csv(String list) {
        return sofie.post("/exports", Map.of("format", "CSV", "list", list)).body();
    }
}
