package dk.skranke.configuration;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an entry by their names: of a record, or as they were read. */
final class Fields {

    private Fields() {}

    static Map<String, @Nullable Object> of(Object it) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        if (it instanceof Map<?, ?> map) map.forEach((name, value) -> all.put(String.valueOf(name), value));
        else for (var field : it.getClass().getRecordComponents()) all.put(field.getName(), value(it, field));
        return all;
    }

    static @Nullable Object value(Object it, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(it);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
