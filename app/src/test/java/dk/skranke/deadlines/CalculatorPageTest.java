package dk.skranke.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class CalculatorPageTest {

    private static final String CALCULATOR = "/deadlines/calculator";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void somebody_computes_a_deadline_and_reads_how() {
        var page = visitor("Sofie")
                .get(CALCULATOR + "?rule=RPL372_ANKE&place=DK&event=2026-03-05&time=&authority=&count=");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("datetime=\"2026-04-02\"", "datetime=\"2026-04-01\"", "<ol class=\"deadline__steps\"")
                .contains("Højesteret 293/2011", "Jollyday ");
    }

    @Test
    void the_form_stands_empty_at_first_and_is_a_link_in_the_navigation() {
        var sofie = visitor("Sofie");
        var page = sofie.get(CALCULATOR);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<optgroup label=\"Tyskland\"", "DE-BY/Augsburg")
                .doesNotContain("deadline__steps");
        assertThat(sofie.get("/").body()).contains("href=\"" + CALCULATOR + "\"");
    }

    @Test
    void what_is_missing_or_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        var sofie = visitor("Sofie");
        var missing = sofie.get(CALCULATOR + "?rule=ZPO517_BERUFUNG&place=&event=");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("id=\"place-error\"", "id=\"event-error\"", "value=\"ZPO517_BERUFUNG\" selected")
                .doesNotContain("id=\"rule-error\"");

        var elsewhere = sofie.get(CALCULATOR + "?rule=ZPO517_BERUFUNG&place=DK&event=2026-01-15");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("id=\"place-error\"", "value=\"2026-01-15\"");

        var script = sofie.get(CALCULATOR + "?rule=%3Cscript%3E&place=DK&event=%00x");
        assertThat(script.statusCode()).isEqualTo(422);
        assertThat(script.body()).doesNotContain("<script>&");
    }

    @Test
    void guests_do_not_compute() {
        var torben = visitor("Torben");
        assertThat(torben.get(CALCULATOR).statusCode()).isEqualTo(404);
        assertThat(torben.get("/tickets").body()).doesNotContain(CALCULATOR);
    }

    private Visitor visitor(String firstName) {
        return new Visitor(port).signIn(given.member(firstName));
    }

    @Test
    void hours_until_midnight_end_with_their_day() {
        var page = visitor("Sofie")
                .get(CALCULATOR + "?rule=ZPO222_STUNDEN&place=DE-BE&event=2026-01-09&time=00:00&authority=&count=24");
        assertThat(page.body()).contains("jan.\u00a02026, 24.00</time>");
    }
}
