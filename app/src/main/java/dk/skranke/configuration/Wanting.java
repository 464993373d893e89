package dk.skranke.configuration;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a text leaves out that cannot be left out: what a record does not say may be null. */
final class Wanting {

    private Wanting() {}

    /** The place of the first. */
    static Optional<String> in(Object it) {
        return in("", it).findFirst();
    }

    private static Stream<String> in(String place, @Nullable Object it) {
        if (it == null) return Stream.of(place);
        if (it instanceof Record record)
            return Arrays.stream(it.getClass().getRecordComponents()).flatMap(field -> in(place, record, field));
        if (it instanceof Map<?, ?> map)
            return map.entrySet().stream()
                    .flatMap(one -> in(below(place, one.getKey().toString()), one.getValue()));
        if (it instanceof Collection<?> all) {
            var list = all.stream().toList();
            return IntStream.range(0, list.size()).boxed().flatMap(i -> in(place + "[" + (i + 1) + "]", list.get(i)));
        }
        return Stream.empty();
    }

    private static Stream<String> in(String place, Record it, RecordComponent field) {
        var value = Fields.value(it, field);
        var mayBe = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return value == null && mayBe ? Stream.empty() : in(below(place, field.getName()), value);
    }

    private static String below(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
