package dk.skranke.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one office has worked out is carried to another as text: tried whole, shown, and put to use or not at all. */
@OfficeTest
class CarryingConfigurationsTest {

    private static final String HERE = "/administration/configuration";
    private static final String CATEGORY = """
            version: 1
            teams:
            - {name: Bogholderi, hue: 3, signature: ""}
            categories:
            - key: EXPENSE
              icon: tag
              name: {da: Udlæg, de: Auslage, en: Expense}
              hint: {da: Udlagte penge, de: Ausgelegtes Geld, en: Money laid out}
              guideline: {da: Vedlæg kvitteringen, de: Beleg beifügen, en: Attach the receipt}
              team: Bogholderi
              fields:
              - {key: amount, type: NUMBER, label: {da: Beløb, de: Betrag, en: Amount}, required: true}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    private Visitor emil;

    @BeforeEach
    void signIn() {
        emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get(HERE);
    }

    @Test
    void what_was_written_out_changes_nothing_where_it_came_from() {
        var written = emil.get(HERE + "/skranke.yaml").body();

        var proposed = emil.post(HERE, Map.of("text", written));

        assertThat(written)
                .contains("version: 1", "LEAVE_REQUEST", "workflows:")
                .doesNotContain("Krogh", "Sofie");
        assertThat(proposed.statusCode() / 100).isEqualTo(3);
        assertThat(emil.get(location(proposed)).body()).contains("Den ændrer intet her.");
    }

    @Test
    void a_team_that_is_there_gets_what_was_shown() {
        var written = emil.get(HERE + "/skranke.yaml").body();
        var other = written.replace("IT-support · lokal 00", "IT-support · lokal 17");

        emil.post(location(emil.post(HERE, Map.of("text", other))) + "/applications", Map.of());

        assertThat(other).isNotEqualTo(written);
        assertThat(emil.get(HERE + "/skranke.yaml").body()).isEqualTo(other);
        emil.post(location(emil.post(HERE, Map.of("text", written))) + "/applications", Map.of());
        assertThat(emil.get(HERE + "/skranke.yaml").body()).isEqualTo(written);
    }

    @Test
    void it_is_shown_before_it_is_put_to_use_and_only_then_can_be_chosen() {
        var proposed = location(emil.post(HERE, Map.of("text", CATEGORY)));

        assertThat(emil.get(proposed).body()).contains("<b class=\"medium\">EXPENSE</b>", "Udlæg");
        assertThat(catalogue.categories()).noneMatch(it -> it.key().equals("EXPENSE"));
        emil.post(proposed + "/applications", Map.of());

        assertThat(catalogue.byKey("EXPENSE").plan().questions())
                .extracting(it -> it.key())
                .containsExactly("amount");
        catalogue.everyCategory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1                      | version: 7              | Linje 1 | version 7",
                "version: 1                      | vers: 1                 |         | version: 1",
                "  icon: tag                     |   colour: red           | Linje 6 | colour",
                "teams:                          | robots:                 | Linje 2 | robots",
                "type: NUMBER                    | type: COLOUR            | Linje 12 | type",
                "  team: Bogholderi              |   team: Kantinen        | Linje 10 | Kantinen",
                "required: true                  | visibleIf: amount = 1   | Linje 12 | amount",
                "hue: 3                          | hue: 9                  | Linje 3 | Bogholderi",
                "label: {da                      | label: {{{da            | Linje   | YAML",
            })
    void what_does_not_fit_is_refused_with_line_and_reason_and_nothing_is_changed(
            String good, String bad, String line, String reason) {
        var text = CATEGORY.replace(good.strip(), bad.strip())
                .replace("EXPENSE", "OUTLAY")
                .replace("Bogholderi", "Regnskab");

        var refused = emil.post(HERE, Map.of("text", text));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(reason.replace("Bogholderi", "Regnskab"));
        if (line != null) assertThat(refused.body()).contains(line);
        assertThat(catalogue.everyCategory()).noneMatch(it -> it.key().equals("OUTLAY"));
        assertThat(emil.get("/administration/teams").body()).doesNotContain("Regnskab");
    }

    @Test
    void where_the_office_asks_for_it_somebody_else_puts_it_to_use() {
        var mette = new Visitor(port).signIn(given.member("Mette"));
        var text = CATEGORY.replace("EXPENSE", "MILEAGE").replace("Bogholderi", "Kørsel");
        emil.post(HERE + "/second-person", Map.of("asked", "true"));
        try {
            var proposed = location(emil.post(HERE, Map.of("text", text)));

            assertThat(emil.post(proposed + "/applications", Map.of()).statusCode())
                    .isEqualTo(422);
            assertThat(catalogue.everyCategory()).noneMatch(it -> it.key().equals("MILEAGE"));
            mette.get(proposed);
            assertThat(mette.post(proposed + "/applications", Map.of()).statusCode() / 100)
                    .isEqualTo(3);
            assertThat(catalogue.categories()).anyMatch(it -> it.key().equals("MILEAGE"));
        } finally {
            emil.post(HERE + "/second-person", Map.of());
        }
    }

    @Test
    void it_is_the_administrators_alone() {
        var birgit = new Visitor(port).signIn(given.member("Birgit"));

        birgit.get("/account");
        assertThat(birgit.get(HERE).statusCode()).isEqualTo(404);
        assertThat(birgit.get(HERE + "/skranke.yaml").statusCode()).isEqualTo(404);
        assertThat(birgit.post(HERE, Map.of("text", CATEGORY)).statusCode()).isEqualTo(404);
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }
}
