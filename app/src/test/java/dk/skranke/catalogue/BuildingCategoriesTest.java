package dk.skranke.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator builds a category with its form and workflow, from nothing to the first ticket. */
@OfficeTest
class BuildingCategoriesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Test
    void from_a_name_to_the_first_ticket() {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/administration/workflows");
        emil.post("/administration/workflows", Map.of("key", "Keys"));
        assertThat(emil.post(
                                        "/administration/workflows/KEYS/stages",
                                        Map.of(
                                                "was",
                                                "",
                                                "meaning",
                                                "OPEN",
                                                "name.da",
                                                "Bestilt",
                                                "name.de",
                                                "Bestellt",
                                                "name.en",
                                                "Ordered"))
                                .statusCode()
                        / 100)
                .isEqualTo(3);

        var dead = emil.post("/administration/workflows/KEYS/publications", Map.of());
        assertThat(dead.statusCode()).isEqualTo(422);
        assertThat(dead.body()).contains("Status › Bestilt", "kan aldrig nås");

        emil.get("/administration/workflows/KEYS");
        emil.post(
                "/administration/workflows/KEYS/moves?way=NEW%3EIN_PROGRESS&way=IN_PROGRESS%3EORDERED&way=ORDERED%3ECLOSED",
                Map.of());
        assertThat(emil.post("/administration/workflows/KEYS/publications", Map.of())
                                .statusCode()
                        / 100)
                .isEqualTo(3);
        assertThat(emil.get("/administration/workflows/KEYS").body()).contains("<svg class=\"flow\"", "Bestilt");

        emil.post("/administration/categories", Map.of("key", "Keys"));
        emil.post("/administration/categories/KEYS", category());
        emil.post("/administration/categories/KEYS/fields", field("door", "door = 1"));
        var circle = emil.post("/administration/categories/KEYS/publications", Map.of());
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("Spørgsmål › Hvilken dør?", "afhænger af feltets eget svar");
        assertThat(catalogue.categories()).noneMatch(it -> it.key().equals("KEYS"));
        assertThat(new Visitor(port)
                        .signIn(given.member("Sofie"))
                        .get("/tickets/new")
                        .body())
                .doesNotContain("Nøgler og kort");

        var changed = new HashMap<>(field("door", ""));
        changed.put("was", "door");
        emil.post("/administration/categories/KEYS/fields", changed);
        assertThat(emil.get("/administration/categories/KEYS").body()).contains("Udkast", "Spørgsmål › Hvilken dør?");
        emil.post("/administration/categories/KEYS/publications", Map.of());
        var category = catalogue.byKey("KEYS");

        var sofie = new Visitor(port).signIn(given.member("Sofie"));
        assertThat(sofie.get("/tickets/new?category=" + category.id().value()).body())
                .contains("Nøgler og kort", "a.door");
        var filed = sofie.post(
                "/tickets",
                Map.of(
                        "title",
                        "Nyt kort",
                        "text",
                        "Mit er væk",
                        "from",
                        "ME",
                        "category",
                        Long.toString(category.id().value()),
                        "key",
                        UUID.randomUUID().toString(),
                        "a.door",
                        "Bagdøren"));
        assertThat(filed.statusCode()).isEqualTo(303);
        var ticket = filed.headers().firstValue("Location").orElseThrow();

        changed.put("label.da", "Hvilken indgang?");
        emil.post("/administration/categories/KEYS/fields", changed);
        emil.post("/administration/categories/KEYS/publications", Map.of());

        var kept = new Visitor(port).signIn(given.member("Sofie")).get(ticket).body();
        assertThat(kept).contains("Hvilken dør?", "Bagdøren").doesNotContain("Hvilken indgang?");
        catalogue.everyCategory();
        var offered = Visitor.field(emil.get("/administration/categories/KEYS"), "offered");
        emil.post("/administration/categories/KEYS/offers", Map.of("offered", offered));
        assertThat(catalogue.categories()).noneMatch(it -> it.key().equals("KEYS"));
    }

    @Test
    void what_a_way_asks_and_how_urgent_a_ticket_is_are_written_in_the_page() {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/administration/workflows");
        emil.post("/administration/workflows", Map.of("key", "Parking"));
        var way = "/administration/workflows/PARKING/moves/IN_PROGRESS/CLOSED";
        emil.get(way);
        assertThat(emil.get(way + "/fields").statusCode()).isEqualTo(200);

        var twice = emil.post(way + "/fields", field("Plads nr", ""));
        emil.post(way + "/fields", field("space", ""));
        emil.post(way + "/fields", field("until", "until = 1"));
        emil.post(way + "/fields/places", Map.of("field", "until"));

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(emil.get(way).body())
                .contains("/fields?field=space")
                .containsSubsequence("field=until", "field=space");
        emil.post(way + "/fields/removals", Map.of("field", "space"));
        var circle = emil.post("/administration/workflows/PARKING/publications", Map.of());
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("Vej › Under behandling → Afsluttet", "afhænger af feltets eget svar");

        emil.get("/administration/categories");
        emil.post("/administration/categories", Map.of("key", "Parking"));
        for (var it : java.util.List.of("who", "when")) {
            var choice = new HashMap<>(field(it, ""));
            choice.putAll(Map.of("type", "SELECT", "options", "ONE | En\nALL | Alle"));
            emil.post("/administration/categories/PARKING/fields", choice);
        }
        var priority = "/administration/categories/PARKING/priority";
        emil.post(priority, Map.of("down", "who", "across", "when"));
        assertThat(emil.get(priority).body()).contains("cell.ONE.ALL", "cell.ALL.ALL");
        emil.post(
                priority,
                Map.of("down", "who", "across", "when", "cell.ALL.ALL", "CRITICAL", "criticalIf", "nobody = 1"));

        assertThat(emil.get(priority).body())
                .containsPattern(
                        "name=\"cell.ALL.ALL\"[^>]*>(<option[^>]*>[^<]*</option>)*<option value=\"CRITICAL\" selected");
        assertThat(emil.get("/administration/categories/PARKING").body()).contains("Prioritet › Haster, når", "nobody");
    }

    @Test
    void nothing_that_was_typed_is_lost_on_the_way_to_use() {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/administration/workflows");
        emil.post("/administration/workflows", Map.of("key", "Lamps"));
        emil.post(
                "/administration/workflows/LAMPS/names",
                Map.of("called.da", "Lamper", "called.de", "Lampen", "called.en", "Lamps"));
        emil.post("/administration/workflows/LAMPS/publications", Map.of());
        emil.get("/administration/categories");
        emil.post("/administration/categories", Map.of("key", "Lamps"));
        var typed = new HashMap<>(category());
        typed.putAll(Map.of(
                "workflow",
                "LAMPS",
                "example-1.da",
                "Pæren i køkkenet er gået",
                "example-2.da",
                "Læselampen summer",
                "basis",
                "6.1.f",
                "retention",
                "evigt"));
        emil.post("/administration/categories/LAMPS", typed);

        var draft = emil.get("/administration/categories/LAMPS").body();
        assertThat(draft)
                .contains(
                        "Pæren i køkkenet",
                        "Læselampen summer",
                        "value=\"6.1.f\"",
                        "<option value=\"LAMPS\" selected>Lamper");
        var refused = emil.post("/administration/categories/LAMPS/publications", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("2 ting", "Persondata › Formål", "Persondata › Opbevaring", "»evigt« er ikke");

        emil.get("/administration/categories/LAMPS");
        typed.putAll(Map.of("purpose", "Lys", "retention", "DK-11"));
        emil.post("/administration/categories/LAMPS", typed);
        emil.post("/administration/categories/LAMPS/publications", Map.of());
        emil.get("/administration/categories/LAMPS");
        assertThat(catalogue.byKey("LAMPS").plan().shownExamples()).hasSize(2);
        emil.post("/administration/categories/LAMPS/offers", Map.of("offered", "false"));
    }

    private static Map<String, String> category() {
        return Map.of(
                "name.da",
                "Nøgler og kort",
                "name.de",
                "Schlüssel",
                "name.en",
                "Keys and cards",
                "hint.da",
                "Adgang til huset",
                "guideline.da",
                "Skriv hvilken dør",
                "workflow",
                "KEYS",
                "icon",
                "key-round",
                "team",
                "Sekretariat");
    }

    private static Map<String, String> field(String key, String visibleIf) {
        return Map.of(
                "was",
                "",
                "key",
                key,
                "type",
                "TEXT",
                "label.da",
                "Hvilken dør?",
                "label.de",
                "Welche Tür?",
                "label.en",
                "Which door?",
                "needed",
                "ALWAYS",
                "visibleIf",
                visibleIf,
                "data",
                "NONE");
    }
}
