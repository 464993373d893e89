package dk.skranke.api;

import dk.skranke.api.Rejected.Complaint;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what was sent against what its description says: the same words that the published description is made of. */
final class Limits {

    private final List<Complaint> complaints = new ArrayList<>();

    private Limits() {}

    static void check(Record body) {
        var limits = new Limits();
        limits.check(body, "");
        if (!limits.complaints.isEmpty()) throw new Rejected(Rejected.Kind.INVALID, limits.complaints);
    }

    private void check(Record body, String path) {
        for (var it : body.getClass().getRecordComponents()) check(it, value(it, body), path + it.getName());
    }

    private void check(RecordComponent component, @Nullable Object value, String path) {
        switch (value) {
            case null -> {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) complain(path, "missing");
            }
            case String it -> text(component, it, path);
            case LocalDate it -> {
                if (!Query.sensible(it)) complain(path, "date");
            }
            case Record it -> check(it, path + ".");
            case List<?> it -> list(component, it, path);
            default -> {}
        }
    }

    private void text(RecordComponent component, String text, String path) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        if (!Query.printable(text)) complain(path, "characters");
        if (schema == null) return;
        if (text.length() > schema.maxLength()) complain(path, "too-long", schema.maxLength(), text.length());
        if (schema.minLength() > 0 && text.isBlank()) complain(path, "missing");
    }

    private void list(RecordComponent component, List<?> list, String path) {
        var schema = component.getAccessor().getAnnotation(ArraySchema.class);
        if (schema != null && list.size() > schema.maxItems()) complain(path, "too-many", schema.maxItems());
        for (var index = 0; index < list.size(); index++) {
            var at = path + "." + index;
            if (!(list.get(index) instanceof String it)) complain(at, "missing");
            else if (!Query.printable(it)) complain(at, "characters");
            else if (schema != null && it.length() > schema.schema().maxLength())
                complain(at, "too-long", schema.schema().maxLength(), it.length());
        }
    }

    private void complain(String field, String key, Object... arguments) {
        complaints.add(Complaint.of(field, key, arguments));
    }

    private static @Nullable Object value(RecordComponent component, Record body) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
