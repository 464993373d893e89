package dk.skranke.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.SecondOffice;
import dk.skranke.Visitor;
import dk.skranke.calendars.Calendars;
import dk.skranke.office.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.Yaml;

/** Two offices, each on a PostgreSQL of its own: what one has set up is in the other what it was, whatever number it has there. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarriedToAnotherOfficeTest {

    private static final String HERE = "/administration/configuration";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    private SecondOffice second;
    private Visitor one;
    private Visitor other;
    private Map<String, Object> carried;

    @BeforeAll
    void carry() {
        second = SecondOffice.open();
        second.get(Staff.class).found("Kun her", 1, "", false);
        second.get(Calendars.class)
                .open("Ændret", ZoneId.of("Europe/Berlin"), "DE-BE", Calendars.usualHours(), List.of());
        var emil = given.member("Emil");
        one = new Visitor(port).signIn(emil);
        other = new Visitor(second.port()).signIn(emil);
        take(one, text("another-office"));
        carried = mine(written(one));
        take(other, new Yaml().dump(carried));
        take(other, text("one-of-each"));
    }

    @AfterAll
    void close() {
        second.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void what_one_office_has_set_up_is_the_same_in_the_other(String part) {
        assertThat(carried.get(part)).isEqualTo(load(text("another-office")).get(part));
        assertThat(mine(written(other)).get(part)).isEqualTo(carried.get(part));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void what_there_is_one_of_is_as_the_text_says(String part) {
        assertThat(written(other).get(part)).isEqualTo(load(text("one-of-each")).get(part));
    }

    @Test
    void the_same_text_changes_nothing_the_second_time() {
        var again = other.post(HERE, Map.of("text", new Yaml().dump(carried)));

        assertThat(other.get(location(again)).body()).contains("Den ændrer intet her.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/administration/calendars      | Tvist",
                "/administration/targets        | Tvist",
                "/administration/escalations    | value=\"60\"",
                "/administration/rules          | Tvist til Tvist",
                "/administration/quality        | Tvist uden ansvarlig",
                "/administration/quality        | Er habilitet tjekket?",
                "/administration/priorities     | Et hold",
                "/text-modules                  | Tvist modtaget",
            })
    void the_pages_of_the_other_office_show_it(String page, String shown) {
        assertThat(other.get(page).body()).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONDAY: 8.00-12.00, THURSDAY: '9.00-12.00, 13.00-17.30' |              | Linje 13 | arbejdstid",
                "place: DK                    | place: XX                  | Linje 12 | XX",
                "calendar: Tvist, first       | calendar: Aarhus, first    | Linje 50 | Aarhus",
                "first: '0:45'                | first: snart               | Linje 50 | snart",
                "wording: Tvist modtaget}     | wording: Ukendt}           | Linje 75 | Ukendt",
                "if: category:TVIST team:Tvist| if: team:Kantinen          | Linje 56 | Kantinen",
                "when: OPENED                 | when: ASSIGNED             | Linje    | sig selv",
                "assign: TURN                 | assign: PERSON             | Linje 59 | person",
                "if: category:TVIST team:Tvist| if: assignee:emil          | Linje 56 | person",
                "if: category:TVIST team:Tvist| 'if: client:\"Havnegadens Bageri\"' | Linje 56 | klient",
                "if: category:TVIST team:Tvist| if: team=#3                | Linje 56 | tal",
                "amount: 16                   | amount: 9000               | Linje 68 | 2.000",
                "amount: 16                   | colour: 16                 | Linje 68 | colour",
                "category: TVIST, priority    | category: NOPE, priority   | Linje 50 | NOPE",
                "goesTo: Tvist                | goesTo: Kantinen           | Linje 40 | Kantinen",
                "points: ['! Tjek             | points: [{}, '! Tjek       | Linje    | points",
                "- team: Tvist\\n  name: Tvist forlig | - team: Kantinen\\n  name: Tvist forlig | Linje 33 | Kantinen",
                "percent: 10                  | percent: 200               | Linje    | 100",
                "filter: 'category:TVIST assignee:none' | filter: ''       | Linje 84 | filter",
                "assignee:me (                | assignee:me ((             | Linje 79 | Parentesen",
                "name: {da: Tvistleder, de: Streitleitung, en: Dispute lead} | name: {da: Tvistleder} | Linje 6 | name.de",
                "teams: [Tvist]               | teams: [Kantinen]          | Linje    | Kantinen",
                "- name: Tvist ligger stille  | - name: Tvist til Tvist    | Linje    | to gange",
            })
    void what_cannot_work_there_is_refused_with_its_place_and_nothing_is_changed(
            String good, @Nullable String bad, String line, String reason) {
        var text = text("another-office");
        var was = text.replace(good.replace("\\n", "\n"), bad == null ? "" : bad.replace("\\n", "\n"));
        var before = written(other);

        var refused = other.post(HERE, Map.of("text", was.replace("hue: 4", "hue: 5")));

        assertThat(was).isNotEqualTo(text);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(refused.body())).contains(line, reason);
        assertThat(written(other)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOW: HIGH}                   |}                           | Linje 12 |",
                "da: Én                       | da: ''                     | Linje    |",
                "act: REASSIGN                | act: FIRE                  | Linje 18 | act",
                "who: LEAD                    | who: ASSIGNEE              | Linje 18 |",
                "who: LEAD                    | who: PERSON                | Linje 18 |",
                "contentByMail: true          | contentByMail: måske       | Linje 21 | contentByMail",
                "place: DK                    | place: Atlantis            | Linje 22 | Atlantis",
                "points: ['Er habilitet tjekket?', 'Er frister ført?'] | points: [~] | Linje 20 |",
            })
    void what_there_is_one_of_is_refused_the_same_way(String good, String bad, String line, @Nullable String reason) {
        var text = text("one-of-each");
        var was = text.replace(good, bad);
        var before = written(other);

        var refused = other.post(HERE, Map.of("text", was));

        assertThat(was).isNotEqualTo(text);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(line, reason == null ? "" : reason);
        assertThat(written(other)).isEqualTo(before);
    }

    @Test
    void what_names_somebody_stays_and_is_said_not_to_be_carried() {
        var rule =
                Map.of("name", "Tvist til Sofie", "trigger", "OPENED", "filter", "kategori:Tvist", "assign", sofie());
        assertThat(other.post("/administration/rules", rule).statusCode() / 100).isEqualTo(3);

        var page = other.get(HERE).body();
        var taken = other.post(
                HERE, Map.of("text", text("another-office").replace("name: Tvist til Tvist", "name: Tvist til Sofie")));

        assertThat(page).contains("Står ikke i teksten", "Tvist til Sofie");
        assertThat(other.get(HERE + "/skranke.yaml").body()).doesNotContain("Sofie", "Krogh", "Havnegadens");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("»Tvist til Sofie«");
    }

    private String sofie() {
        return Long.toString(second.get(Given.class).member("Sofie").id().value());
    }

    static Stream<String> lists() {
        return load(text("another-office")).keySet().stream().filter(it -> !it.equals("version"));
    }

    static Stream<String> singles() {
        return load(text("one-of-each")).keySet().stream().filter(it -> !it.equals("version"));
    }

    /** What this test has put there: the offices have much more. */
    private static Map<String, Object> mine(Map<String, Object> all) {
        var mine = new LinkedHashMap<String, Object>();
        mine.put("version", 1);
        all.forEach((part, entries) -> {
            if (entries instanceof List<?> list)
                mine.put(
                        part,
                        list.stream()
                                .filter(it ->
                                        it.toString().toUpperCase(Locale.ROOT).contains("TVIST"))
                                .filter(it -> !it.toString().contains("Sofie"))
                                .toList());
        });
        return mine;
    }

    private static void take(Visitor office, String text) {
        office.get(HERE);
        var proposed = office.post(HERE, Map.of("text", text));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        var page = location(proposed);
        office.get(page);
        assertThat(office.post(page + "/applications", Map.of()).statusCode()).isEqualTo(302);
    }

    private static Map<String, Object> written(Visitor office) {
        return load(office.get(HERE + "/skranke.yaml").body());
    }

    private static Map<String, Object> load(String text) {
        return new Yaml().load(text);
    }

    private static String text(String name) {
        try (var it = CarriedToAnotherOfficeTest.class.getResourceAsStream("/configuration/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(it).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
