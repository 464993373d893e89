package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dk.skranke.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * In what order a list stands. The last key is the ticket's number, so that no two tickets share a place and a page
 * that ends at one goes on after it, whatever comes or goes meanwhile.
 */
record Ordering(List<Key<?>> keys) {

    private static final String SEPARATOR = " ";
    private static final int LONGEST = 2000;
    private static final String END = "end";

    /** Never null: what is missing has its place too. */
    record Key<T>(Field<T> field, boolean down) {

        SortField<T> sorted(boolean backwards) {
            return down == backwards ? field.asc() : field.desc();
        }

        @SuppressWarnings("unchecked")
        Condition beyond(Field<?> end, boolean backwards) {
            return down == backwards ? field.gt((Field<T>) end) : field.lt((Field<T>) end);
        }

        @SuppressWarnings("unchecked")
        Condition equal(Field<?> end) {
            return field.eq((Field<T>) end);
        }

        /** What people wrote stands in no address: it is looked up where the ticket is now. */
        boolean told() {
            return field.getType() != String.class;
        }

        /** Where a list goes on, as a parameter; or looked up by the number of the ticket that stands there. */
        Field<?> end(int at, Field<Long> ticket) {
            if (!told()) return DSL.field(select(field).from(TICKET).where(TICKET.ID.eq(ticket)));
            return param(END + at, field.getDataType());
        }

        private static Object parsed(Class<?> type, String text) {
            if (type == Long.class) return Long.valueOf(text);
            if (type == Integer.class) return Integer.valueOf(text);
            if (type == LocalDate.class) return LocalDate.parse(text);
            if (type == OffsetDateTime.class) return OffsetDateTime.parse(text);
            return text;
        }
    }

    List<SortField<?>> sorted(boolean backwards) {
        return keys.stream().<SortField<?>>map(it -> it.sorted(backwards)).toList();
    }

    /** Read beside the row, to say where it stands. */
    List<Field<?>> asked() {
        return IntStream.range(0, keys.size())
                .<Field<?>>mapToObj(i -> keys.get(i).field().as("key" + i))
                .toList();
    }

    /** Where a row stands, as an address says it. */
    String place(Record row) {
        var text = IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).told() ? String.valueOf(row.get("key" + i)) : "")
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes beyond a place, whose {@link #ends} fill in the parameters. */
    Condition beyond(boolean backwards) {
        var ticket = param(END + (keys.size() - 1), TICKET.ID.getDataType());
        var end = IntStream.range(0, keys.size())
                .<Field<?>>mapToObj(i -> keys.get(i).end(i, ticket))
                .toList();
        var down = keys.getFirst().down();
        // As rows, which an index answers; where directions differ, one key after the other.
        if (keys.stream().allMatch(it -> it.down() == down)) {
            var here = row(keys.stream().map(Key::field).toList());
            return down == backwards ? here.gt(row(end)) : here.lt(row(end));
        }
        Condition ways = falseCondition();
        for (var i = 0; i < keys.size(); i++) {
            var same = IntStream.range(0, i)
                    .mapToObj(j -> keys.get(j).equal(end.get(j)))
                    .reduce(noCondition(), Condition::and);
            ways = or(ways, same.and(keys.get(i).beyond(end.get(i), backwards)));
        }
        return ways;
    }

    /** What a place says of each key, by the names of {@link #beyond}. */
    Map<String, Object> ends(String place) {
        try {
            if (place.length() > LONGEST) throw new NotFound();
            var parts = Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() != keys.size()) throw new NotFound();
            return IntStream.range(0, keys.size())
                    .filter(i -> keys.get(i).told())
                    .boxed()
                    .collect(Collectors.toMap(
                            i -> END + i, i -> Key.parsed(keys.get(i).field().getType(), parts.get(i))));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new NotFound();
        }
    }
}
