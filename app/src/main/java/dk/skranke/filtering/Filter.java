package dk.skranke.filtering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which tickets are meant. All of nothing means every ticket. */
public sealed interface Filter {

    Filter EVERYTHING = new All(List.of());

    record All(List<Filter> parts) implements Filter {}

    record Any(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /** Words of the subject, or a ticket's number. */
    record Words(String text) implements Filter {}

    /** A field that has one of the values or, compared, stands in this order to the one value. */
    record Test(Field field, Comparison comparison, List<Value> values) implements Filter {}

    /** Both: what is together by "and" stands side by side. */
    default Filter and(Filter other) {
        return all(List.of(this, other));
    }

    /** What stands side by side at the top, each of which can be taken away. */
    default List<Filter> together() {
        return this instanceof All it ? it.parts() : List.of(this);
    }

    default Filter without(Filter part) {
        var parts = new ArrayList<>(together());
        parts.remove(part);
        return all(parts);
    }

    static Filter all(Collection<Filter> parts) {
        var flat = parts.stream().flatMap(it -> it.together().stream()).toList();
        return flat.size() == 1 ? flat.getFirst() : new All(flat);
    }

    static Filter any(Collection<Filter> parts) {
        var flat = parts.stream()
                .flatMap(it -> it instanceof Any any ? any.parts().stream() : java.util.stream.Stream.of(it))
                .toList();
        return flat.size() == 1 ? flat.getFirst() : new Any(flat);
    }

    static Filter is(Field field, Value value) {
        return new Test(field, Comparison.IS, List.of(value));
    }
}
