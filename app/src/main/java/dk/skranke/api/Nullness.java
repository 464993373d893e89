package dk.skranke.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into the description what the code says of each component: whether it is always there, and whether it may be null. */
final class Nullness {

    private static final List<Class<?>> ROOTS = List.of(
            TicketJson.class,
            MessageJson.class,
            HistoryJson.class,
            SearchHitJson.class,
            ProblemJson.class,
            NewTicketJson.class,
            NewMessageJson.class,
            TicketChangeJson.class,
            NextStepJson.class,
            RegisterJson.class,
            DeadlineRuleJson.class,
            DeadlineComputationJson.class,
            DeadlineJson.class,
            PointJson.class,
            NewPointJson.class,
            PointChangeJson.class,
            LinkJson.class,
            NewLinkJson.class,
            MessagesApi.class);

    private final Components components;

    Nullness(Components components) {
        this.components = components;
    }

    void tell() {
        var records = ROOTS.stream()
                .flatMap(it -> Stream.concat(Stream.of(it), Stream.of(it.getDeclaredClasses())))
                .filter(Class::isRecord)
                .collect(Collectors.toMap(Nullness::name, it -> it));
        components.getSchemas().forEach((name, schema) -> {
            var type = name.startsWith("Listed") ? Listed.class : records.get(name);
            if (type != null) tell(schema, type);
        });
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                .name();
    }

    private static void tell(Schema<?> schema, Class<?> type) {
        var required = new ArrayList<String>();
        for (var it : type.getRecordComponents()) {
            if (!nullable(it)) required.add(it.getName());
            else mayBeNull(schema.getProperties(), it.getName());
        }
        schema.setRequired(required);
        if (Body.class.isAssignableFrom(type)) schema.setAdditionalProperties(false);
    }

    private static boolean nullable(RecordComponent it) {
        var type = it.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("rawtypes")
    private static void mayBeNull(Map<String, Schema> properties, String name) {
        var property = properties.get(name);
        if (property == null) return;
        if (property.get$ref() != null) {
            properties.put(name, new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null")))));
            return;
        }
        var types = new LinkedHashSet<String>(property.getTypes() == null ? Set.of() : property.getTypes());
        if (types.isEmpty() && property.getType() != null) types.add(property.getType());
        types.add("null");
        property.setTypes(types);
        if (property.getEnum() != null) property.addEnumItemObject(null);
    }
}
