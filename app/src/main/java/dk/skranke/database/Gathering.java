package dk.skranke.database;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the rows that a statement gathered in one column, which PostgreSQL tells as JSON. jOOQ reads them too, but looks at
 * each moment as something else first and throws an exception: a list of fifty threw a hundred.
 */
final class Gathering {

    private static final JsonFactory JSON = new JsonFactory();

    private Gathering() {}

    /** Whether its rows hold nothing but what is read here: everything else is jOOQ's to read. */
    static boolean isReadable(DataType<?> type) {
        return type.isMultiset() && holdsReadable(type);
    }

    private static boolean holdsReadable(DataType<?> type) {
        return !TableRecord.class.isAssignableFrom(Objects.requireNonNull(type.getRecordType()))
                && Arrays.stream(fields(type))
                        .map(Field::getDataType)
                        .allMatch(it -> it.isMultiset() || it.isRecord() ? holdsReadable(it) : isPlain(it));
    }

    private static Field<?>[] fields(DataType<?> type) {
        return Objects.requireNonNull(type.getRow()).fields();
    }

    private static boolean isPlain(DataType<?> type) {
        return !type.isJSON() && !type.isBinary() && !type.isXML();
    }

    static Result<Record> read(DSLContext sql, DataType<?> type, String json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return rows(sql, fields(type), parser);
        }
    }

    private static Result<Record> rows(DSLContext sql, Field<?>[] fields, JsonParser at) {
        var all = sql.newResult(fields);
        while (at.nextToken() != JsonToken.END_ARRAY) {
            all.add(row(sql, fields, at));
        }
        return all;
    }

    private static Record row(DSLContext sql, Field<?>[] fields, JsonParser at) {
        var values = new @Nullable Object[fields.length];
        for (var i = 0; i < fields.length; i++) {
            at.nextToken();
            values[i] = value(sql, fields[i].getDataType(), at);
        }
        at.nextToken(); // the end of the row
        var row = sql.newRecord(fields);
        row.fromArray(values);
        return row;
    }

    private static @Nullable Object value(DSLContext sql, DataType<?> type, JsonParser at) {
        return switch (at.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> at.getNumberValue();
            case VALUE_NUMBER_FLOAT -> new BigDecimal(at.getString());
            case START_ARRAY -> array(sql, type, at);
            case VALUE_STRING -> text(type.getFromType(), at.getString());
            default -> throw new IllegalStateException("cannot read " + at.currentToken());
        };
    }

    private static Object array(DSLContext sql, DataType<?> type, JsonParser at) {
        if (type.isMultiset()) return rows(sql, fields(type), at);
        return type.isRecord() ? row(sql, fields(type), at) : list(sql, type, at);
    }

    private static List<@Nullable Object> list(DSLContext sql, DataType<?> type, JsonParser at) {
        var all = new ArrayList<@Nullable Object>();
        while (at.nextToken() != JsonToken.END_ARRAY) all.add(value(sql, type, at));
        return all;
    }

    private static Object text(Class<?> type, String text) {
        if (type == OffsetDateTime.class) return OffsetDateTime.parse(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        return text;
    }
}
