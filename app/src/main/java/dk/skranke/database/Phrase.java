package dk.skranke.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is asked all day, put into words once: to write a page's one large statement anew takes longer than
 * PostgreSQL takes to answer it. What differs from one asking to the next is a parameter with a name; every other value
 * stays as it was when the statement was built.
 */
public final class Phrase<T> {

    /** Stands before a parameter's name, and in no statement of ours. */
    private static final String MARK = "\u0001";

    private static final Pattern PLACE = Pattern.compile(MARK + "(\\w+)");

    private final String words;
    private final List<Param<?>> places = new ArrayList<>();
    private final List<Field<?>> fields;
    private final List<Field<?>> told;
    private final RecordMapper<Record, T> read;

    /** @param read how a row is read, by the fields of the statement */
    public <R extends Record> Phrase(DSLContext sql, Select<R> asked, RecordMapper<? super R, T> read) {
        var settings = SettingsTools.clone(sql.settings()).withRenderNamedParamPrefix(MARK);
        var writing = DSL.using(sql.configuration().derive(settings));
        var params = writing.extractParams(asked);
        var nameless = params.values().stream()
                .filter(it -> it.getParamName() == null && !it.isInline())
                .iterator();
        this.words = PLACE.matcher(writing.renderNamedParams(asked)).replaceAll(place -> {
            places.add(isNumber(place.group(1)) ? nameless.next() : params.get(place.group(1)));
            return "?";
        });
        if (nameless.hasNext()) throw new IllegalStateException("a value without a place in: " + words);
        this.fields = asked.getSelect();
        this.told = fields.stream().<Field<?>>map(Phrase::told).toList();
        this.read = it -> read.map(typed(it));
    }

    /** A record of so many fields is one of that type, whatever its statement was built by. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R typed(Record it) {
        return (R) it;
    }

    public List<T> ask(DSLContext sql, Map<String, ?> values) {
        var bound = places.stream().map(it -> bound(it, values)).toArray(QueryPart[]::new);
        var query = sql.resultQuery(words, bound);
        if (told.equals(fields)) return query.coerce(fields).fetch(read);
        return query.coerce(told).fetch(it -> read.map(whole(sql, it)));
    }

    private static Field<?> told(Field<?> asked) {
        return Gathering.isReadable(asked.getDataType())
                ? DSL.field(asked.getUnqualifiedName(), SQLDataType.JSONB)
                : asked;
    }

    /** As if its gathered rows had been read by jOOQ. */
    private Record whole(DSLContext sql, Record row) {
        var whole = sql.newRecord(fields.toArray(Field[]::new));
        for (var i = 0; i < told.size(); i++) set(sql, whole, fields.get(i), told.get(i), row.get(i));
        return whole;
    }

    @SuppressWarnings("unchecked")
    private static <V> void set(DSLContext sql, Record whole, Field<V> asked, Field<?> told, @Nullable Object value) {
        whole.set(
                asked, asked == told || value == null ? (V) value : gathered(sql, asked.getDataType(), (JSONB) value));
    }

    private static <V> V gathered(DSLContext sql, DataType<V> type, JSONB told) {
        Object rows = Gathering.read(sql, type, told.data());
        return type.convert(rows);
    }

    /** Without a name, they are counted, and differently here and there. */
    private static boolean isNumber(String place) {
        return Character.isDigit(place.charAt(0));
    }

    private static <V> Param<V> bound(Param<V> place, Map<String, ?> values) {
        var name = place.getParamName();
        return name == null || !values.containsKey(name) ? place : DSL.val(value(values, name), place.getDataType());
    }

    private static @Nullable Object value(Map<String, ?> values, String name) {
        return values.get(name);
    }
}
