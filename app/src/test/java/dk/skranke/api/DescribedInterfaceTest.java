package dk.skranke.api;

import static dk.skranke.Given.as;
import static dk.skranke.api.ProgramAtWork.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.skranke.matters.Parties;
import dk.skranke.ticketing.TicketId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks the published description: whatever it promises, the program keeps. */
class DescribedInterfaceTest extends ApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> GARBAGE = List.of(
            "",
            "null",
            "[]",
            "{",
            "\"x\"",
            "{\"title\":{}}",
            "{\"title\":\"\\u0000\",\"text\":\"\\ud800\",\"category\":-1,\"kind\":\"NOTE\",\"tags\":[null,\"\\u0000\"]}",
            "{\"title\":\"x\",\"text\":\"x\",\"category\":9223372036854775807,\"team\":-1,\"matter\":-1}",
            "{\"assignee\":\"x\",\"matter\":{}}",
            "{\"nextStep\":{\"what\":null,\"due\":\"+999999999-01-01\",\"ball\":\"US\"}}",
            "{\"tags\":[\"a\\u0000b\"],\"nextStep\":5}",
            "{\"kind\":\"REPLY\",\"text\":\"x\",\"seen\":99999999999999999999}",
            "[".repeat(5000),
            "{\"text\":\"" + "x".repeat(300_000) + "\"}");

    /** An operation of the description. */
    private record Described(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private ProgramAtWork sofie;
    private JsonNode description;
    private TicketId ticket;
    private TicketId other;
    private long attachment;
    private long point;
    private long spare;
    private long link;
    private long matter;

    @Autowired
    Parties parties;

    @BeforeEach
    void there_is_a_ticket_with_a_file() {
        sofie = of("Sofie");
        description = json(nobody().get("/openapi.json"));
        ticket = given.ticket("Beskrevet", "Proces");
        var body = "--b\r\nContent-Disposition: form-data; name=\"message\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"kind\":\"NOTE\",\"text\":\"x\"}\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n";
        var file = sofie.post(
                "/tickets/" + ticket.value() + "/messages", body, "Content-Type", "multipart/form-data; boundary=b");
        attachment = json(file).at("/attachments/0/id").asLong();
        other = given.ticket("Beskrevet ved siden af", "Proces");
        point = made("/checklist", "{\"text\":\"Bliver\"}");
        spare = made("/checklist", "{\"text\":\"Går\"}");
        matter = as(
                        given.member("Sofie"),
                        () -> parties.open(
                                "B-" + UUID.randomUUID().toString().substring(0, 8),
                                "Beskrevet",
                                parties.clientNamed("Beskrevet ApS"),
                                null))
                .value();
        link = made("/links", "{\"relation\":\"RELATES_TO\",\"ticket\":" + other.value() + "}");
    }

    @Test
    void the_description_is_of_this_interface_and_of_nothing_else() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(14).allSatisfy(it -> {
            assertThat(it.path()).startsWith("/api/v1/");
            assertThat(it.operation().get("summary").asString()).isNotBlank();
            assertThat(it.operation().at("/security/0/token/0").asString()).contains(":");
        });
        assertThat(description.at("/components/schemas").propertyNames()).doesNotContain("Member");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        for (var it : operations()) {
            var answer = call(nobody(), it, "{}");
            assertThat(answer.statusCode()).as(it.toString()).isEqualTo(401);
            valid(it, answer);
        }
    }

    @Test
    void the_smallest_request_that_is_described_succeeds_and_is_answered_as_described() {
        for (var it : operations()) {
            var schema = it.operation().at("/requestBody/content/application~1json/schema");
            var answer = call(sofie, it, schema.isMissingNode() ? null : body(it, schema));
            assertThat(answer.statusCode()).as(it + " " + answer.body()).isBetween(200, 299);
            valid(it, answer);
        }
    }

    /** A length is a number or, where a period stood still, from when to when: what is described can be asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SVARSKRIFT_14D|DK|2026-01-15|20",
                "BGB209_HEMMUNG|DE-BE|2020-07-01|9999",
                "BGB209_HEMMUNG|DE-BE|2020-07-01|2021-03-01/2021-04-15",
                "BGB203_HEMMUNG|DE-BE|2022-09-01|2025-11-10/2025-12-01",
                "KLAGEFRIST_GENOPTAGELSE_4U|DK|2026-01-15|2026-01-20/2026-02-01",
                "SFL35A_GENOPTAGELSE_3M|DK|2026-01-15|2026-01-20/2026-02-01,2026-02-10/2026-02-12"
            })
    void a_length_of_every_kind_is_described_and_answered(String rule, String place, String event, String count) {
        var it = operations().stream()
                .filter(one -> one.path().endsWith("/deadline-computations"))
                .findFirst()
                .orElseThrow();
        var schema = it.operation().path("parameters").values().stream()
                .filter(parameter -> parameter.get("name").asString().equals("count"))
                .findFirst()
                .orElseThrow()
                .get("schema");
        var described = SCHEMAS.getSchema(schema);

        assertThat(described.validate(JSON.getNodeFactory().stringNode(count))).isEmpty();
        assertThat(described.validate(JSON.getNodeFactory().stringNode("half a year")))
                .isNotEmpty();
        var answer = sofie.get("/deadline-computations?rule=" + rule + "&place=" + place + "&event=" + event + "&count="
                + encoded(count));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        valid(it, answer);
    }

    @Test
    void garbage_is_answered_as_described_and_never_breaks_anything() {
        for (var it : operations()) {
            if (!it.operation().has("requestBody")) continue;
            for (var garbage : GARBAGE) {
                var answer = call(sofie, it, garbage);
                assertThat(answer.statusCode())
                        .as(it + " " + shortened(garbage))
                        .isLessThan(500);
                valid(it, answer);
            }
        }
    }

    @Test
    void garbage_in_the_address_is_answered_as_described() {
        for (var it : operations()) {
            for (var value : List.of("", "\0", "-1", "99999999999999999999", "æ%_\\", "2026-13-45", "9".repeat(300))) {
                for (var parameter : it.operation().path("parameters").values()) {
                    if (!parameter.get("in").asString().equals("query")) continue;
                    var query = parameter.get("name").asString() + "=" + encoded(value);
                    var others = required(it)
                            .replaceAll("(?<=[?&])" + parameter.get("name").asString() + "=[^&]*&?", "");
                    var before = others.isEmpty() ? "?" : others + "&";
                    var answer = sofie.send(it.method(), place(it) + before + query, null);
                    assertThat(answer.statusCode()).as(it + " " + query).isLessThan(500);
                    valid(it, answer);
                }
                if (value.isEmpty() || value.equals("\0") || value.contains("%")) continue;
                var path = it.path().replaceAll("\\{[^}]+}", encoded(value));
                assertThat(sofie.send(it.method(), path, null).statusCode())
                        .as(path)
                        .isLessThan(500);
            }
        }
    }

    private long made(String path, String body) {
        return json(sofie.post("/tickets/" + ticket.value() + path, body))
                .get("id")
                .asLong();
    }

    private List<Described> operations() {
        var all = new ArrayList<Described>();
        for (var path : description.get("paths").properties())
            for (var it : path.getValue().properties())
                all.add(new Described(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue()));
        return all;
    }

    private HttpResponse<String> call(ProgramAtWork program, Described it, @Nullable String body) {
        var patch = List.of("PATCH", "PUT", "DELETE").contains(it.method());
        var sent = it.method().equals("GET") ? null : body;
        return patch
                ? program.send(it.method(), place(it), sent, "If-Match", "*")
                : program.send(it.method(), place(it) + required(it), sent);
    }

    private String place(Described it) {
        return it.path()
                .replace("{number}", "" + ticket.value())
                .replace("{id}", "" + attachment)
                .replace("{point}", "" + (it.method().equals("DELETE") ? spare : point))
                .replace("{matter}", "" + matter)
                .replace("{link}", "" + link);
    }

    /** The smallest number of a ticket that this one can be linked to is not the smallest of all numbers. */
    private String body(Described it, JsonNode schema) {
        var smallest = smallest(schema);
        if (it.path().endsWith("/links")) ((ObjectNode) smallest).put("ticket", other.value());
        return smallest.toString();
    }

    private static String required(Described it) {
        var query = new StringBuilder();
        for (var parameter : it.operation().path("parameters").values()) {
            if (parameter.get("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false))
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").asString())
                        .append('=')
                        .append(parameter.path("example").asString("x"));
        }
        return query.toString();
    }

    /** What the schema demands, and nothing more. */
    private JsonNode smallest(JsonNode schema) {
        var it = schema.has("$ref")
                ? description.at(schema.get("$ref").asString().substring(1))
                : schema;
        if (it.has("enum")) return it.get("enum").get(0);
        return switch (it.path("type").asString("object")) {
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "string" -> JSON.getNodeFactory().stringNode("x");
            default -> {
                var object = JSON.createObjectNode();
                it.path("required")
                        .values()
                        .forEach(name -> object.set(
                                name.asString(), smallest(it.get("properties").get(name.asString()))));
                yield object;
            }
        };
    }

    private void valid(Described it, HttpResponse<String> answer) {
        var response = it.operation().get("responses").get(Integer.toString(answer.statusCode()));
        assertThat(response)
                .as(it + " does not describe " + answer.statusCode() + " " + answer.body())
                .isNotNull();
        var described = response.has("$ref")
                ? description.at(response.get("$ref").asString().substring(1))
                : response;
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) return;
        var schema = described.at("/content").get(type.replaceAll(";.*", ""));
        assertThat(schema).as(it + " " + type).isNotNull();
        var whole = (ObjectNode) schema.get("schema").deepCopy();
        whole.set("components", description.get("components"));
        assertThat(SCHEMAS.getSchema(whole).validate(json(answer)))
                .as(it + " " + shortened(answer.body()))
                .isEmpty();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
