package dk.skranke.catalogue;

import dk.skranke.workflows.Workflow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Definitions between text and records. What no record knows is refused, not passed over. */
@Component
class Bodies {

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .build();
    }

    CategoryPlan category(String body) {
        return json.readValue(body, CategoryPlan.class);
    }

    Workflow workflow(String body) {
        return json.readValue(body, Workflow.class);
    }

    String write(Object it) {
        return json.writeValueAsString(it);
    }

    JsonNode tree(String body) {
        return json.readTree(body);
    }

    <T> T convert(Object tree, Class<T> to) {
        return json.convertValue(tree, to);
    }
}
