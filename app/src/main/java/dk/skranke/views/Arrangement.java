package dk.skranke.views;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list is laid out. What is null is left to whatever lies below: a view's own arrangement below a person's, and
 * the usual one below all. Names that nobody knows any more are passed over where the list is shown.
 *
 * @param columns the names of the columns of the table, in their order
 * @param sort what it is sorted by; with a minus before it, the other way round
 */
public record Arrangement(
        @Nullable Layout layout,
        @Nullable List<String> columns,
        @Nullable String sort,
        @Nullable String group) {

    public static final Arrangement NONE = new Arrangement(null, null, null, null);

    private static final Pattern NAME = Pattern.compile("-?[a-z][a-z-]{0,29}");
    private static final int MOST_COLUMNS = 20;

    /** A list with a preview beside it, a dense table over the whole width, a board with a column for each status. */
    public enum Layout {
        LIST,
        TABLE,
        BOARD;

        public String mark() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Out of an address or a form; what cannot be read there says nothing. */
    public static Arrangement of(Map<String, String> parameters) {
        var columns = parameters.get("columns");
        return new Arrangement(
                Arrays.stream(Layout.values())
                        .filter(it -> it.mark().equals(parameters.get("layout")))
                        .findFirst()
                        .orElse(null),
                columns == null ? null : names(columns),
                name(parameters.get("sort")),
                name(parameters.get("group")));
    }

    static Arrangement read(String kept) {
        return of(Arrays.stream(kept.split(";"))
                .map(it -> it.split("=", 2))
                .filter(it -> it.length == 2)
                .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, _) -> one)));
    }

    /** As it is kept. */
    String text() {
        return parameters().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(";"));
    }

    /** As it stands in an address. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        if (layout != null) all.put("layout", layout.mark());
        if (columns != null) all.put("columns", String.join(",", columns));
        if (sort != null) all.put("sort", sort);
        if (group != null) all.put("group", group);
        return all;
    }

    public Arrangement over(Arrangement below) {
        return new Arrangement(
                layout == null ? below.layout : layout,
                columns == null ? below.columns : columns,
                sort == null ? below.sort : sort,
                group == null ? below.group : group);
    }

    public Arrangement sorted(String by) {
        return new Arrangement(layout, columns, by, group);
    }

    public Layout laidOut() {
        return Objects.requireNonNullElse(layout, Layout.LIST);
    }

    public boolean none() {
        return equals(NONE);
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split(","))
                .filter(it -> NAME.matcher(it).matches())
                .distinct()
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static @Nullable String name(@Nullable String typed) {
        return typed != null && NAME.matcher(typed).matches() ? typed : null;
    }
}
