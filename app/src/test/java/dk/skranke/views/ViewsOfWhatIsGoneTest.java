package dk.skranke.views;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.catalogue.Publishing;
import dk.skranke.database.Asker;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Directory;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A view that asks for what is not in use any more says so, in the navigation, on its page and in its form. */
@OfficeTest
class ViewsOfWhatIsGoneTest {

    private static final String MARK = "<b class=\"visually-hidden\">";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Staff staff;

    @Autowired
    Directory directory;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalogue catalogue;

    Visitor sofie;
    String place = "/tickets";

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
    }

    @AfterEach
    void the_view_is_taken_away() {
        sofie.post(form() + "/removals", Map.of());
    }

    @Test
    void that_somebody_has_left_is_said() {
        var who = Asker.call(
                Asker.Role.SETUP,
                () -> staff.join(
                        "Vibeke Visningsgæst",
                        "Vikar",
                        "vibeke.v@brixlindegaard.dk",
                        Role.MEMBER,
                        1,
                        Language.DA,
                        List.of(given.team("Proces"))));
        keep("er:åben ansvarlig:\"Vibeke Visningsgæst\"");
        saysNothingOf("Vibeke Visningsgæst");

        Asker.run(Asker.Role.SETUP, () -> {
            var it = directory.person(who);
            staff.change(who, it.name(), it.title(), it.mail(), it.role(), false, List.of());
        });

        says("Visningen henviser til Vibeke Visningsgæst, som ikke er på kontoret mere.");
    }

    @Test
    void that_a_category_is_out_of_use_is_said_and_what_was_filed_under_it_is_still_shown() {
        var emil = given.member("Emil");
        var words = new Phrase("Visningsrester", "Ansichtsreste", "Leftovers of views");
        as(
                emil,
                () -> publishing.use(
                        new CategoryPlan(
                                "VIEWS_LEFT_OVER",
                                "tag",
                                words,
                                null,
                                words,
                                words,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        emil.id()));
        var category = catalogue.byKey("VIEWS_LEFT_OVER").id();
        keep("er:åben kategori:klienthenvendelse,visningsrester");
        var ticket = given.ticket("Under to kategorier", "Proces");
        saysNothingOf("kategorien »Visningsrester«");

        as(emil, () -> publishing.withdraw(category, false));

        says("Visningen henviser til kategorien »Visningsrester«, som ikke bruges mere.");
        assertThat(sofie.get(place).body()).contains("/tickets/" + ticket.value() + "?");
        assertThat(sofie.post(form(), Map.of("name", "Det borte", "filter", "kategori:visningsrester"))
                        .statusCode())
                .as("nothing new asks for it")
                .isEqualTo(422);
    }

    @Test
    void of_a_tag_that_no_open_ticket_bears_an_empty_list_says_so() {
        keep("er:åben mærkat:aldrigbrugtmærkat");

        assertThat(sofie.get(place).body())
                .contains("Ingen åben ticket har mærkatet »aldrigbrugtmærkat«.", "href=\"" + form() + "\"")
                .doesNotContain(MARK + "Ingen");
        var ticket = given.ticket("Sjældent mærkat", "Proces");
        sofie.get("/tickets/" + ticket.value());
        sofie.post("/tickets/" + ticket.value() + "/tags", Map.of("was", "", "to", "aldrigbrugtmærkat"));
        assertThat(sofie.get(place).body()).contains("Sjældent mærkat").doesNotContain("Ingen åben ticket");
    }

    private void keep(String filter) {
        sofie.get("/views/new");
        place = sofie.post("/views", Map.of("name", "Det borte", "filter", filter, "circle", "MINE"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private String form() {
        return place.replace("/tickets?view=saved-", "/views/");
    }

    private void saysNothingOf(String what) {
        assertThat(sofie.get(place).body()).doesNotContain("Visningen henviser til " + what);
        assertThat(sofie.get(form()).body()).doesNotContain("Visningen henviser til " + what);
    }

    private void says(String sentence) {
        assertThat(sofie.get("/account").body())
                .as("the navigation of any page")
                .contains(MARK + sentence);
        assertThat(sofie.get(place).body()).contains("<span>" + sentence, "href=\"" + form() + "\"");
        assertThat(sofie.get(form()).body()).contains("<span>" + sentence);
    }
}
