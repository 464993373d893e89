package dk.skranke.ticketing;

import static java.util.stream.Collectors.toMap;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The columns that a list can have: a ticket's own and those of other modules. */
@Component
class Columns {

    static final List<String> OWN = List.of(
            "number",
            "status",
            "client",
            "requester",
            "matter",
            "category",
            "team",
            "turn",
            "step",
            "due",
            "tags",
            "assignee",
            "opened",
            "active",
            "unread",
            "files",
            "confidential",
            "lacks");
    static final List<String> USUAL = List.of("number", "client", "deadline", "response", "due", "assignee", "active");

    private final Map<String, ListColumn<?>> others;

    Columns(ObjectProvider<ListColumn<?>> others) {
        this.others =
                others.orderedStream().collect(toMap(ListColumn::key, it -> it, (one, _) -> one, LinkedHashMap::new));
    }

    /** Every name there is, in the usual order. */
    List<String> all() {
        return Stream.concat(OWN.stream(), others.keySet().stream()).toList();
    }

    /** Those that are known, of what somebody chose. */
    List<String> known(@Nullable List<String> chosen) {
        return (chosen == null ? USUAL : chosen)
                .stream()
                        .filter(it -> OWN.contains(it) || others.containsKey(it))
                        .toList();
    }

    Optional<ListColumn<?>> other(String key) {
        return Optional.ofNullable(others.get(key));
    }

    String heading(String key, Language language) {
        return other(key).map(it -> it.heading(language)).orElseGet(() -> Text.in(language, "ticketing.column." + key));
    }

    List<Field<?>> asked(Field<Long> ticket, Member me) {
        return others.values().stream()
                .<Field<?>>map(it -> it.asked(ticket, me).as(it.key()))
                .toList();
    }

    List<String> exportHeadings(Language language) {
        return others.values().stream()
                .flatMap(it -> it.headings(language).stream())
                .toList();
    }

    List<@Nullable Object> exported(Record row, Language language, ZoneId zone) {
        var all = new ArrayList<@Nullable Object>();
        others.forEach((key, it) -> all.addAll(exported(it, row.get(key), language, zone)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<@Nullable Object> exported(
            ListColumn<T> column, @Nullable Object value, Language language, ZoneId zone) {
        return column.exported((T) value, language, zone);
    }

    Map<String, Supplier<ListColumn.Cell>> read(Record row) {
        var cells = new LinkedHashMap<String, Supplier<ListColumn.Cell>>();
        others.forEach((key, it) -> cell(it, row.get(key)).ifPresent(cell -> cells.put(key, cell)));
        return cells;
    }

    /** What a column asked for is what it gets back under its name. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Supplier<ListColumn.Cell>> cell(ListColumn<T> column, @Nullable Object value) {
        return Optional.ofNullable((T) value).flatMap(column::shown);
    }
}
