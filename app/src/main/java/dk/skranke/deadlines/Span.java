package dk.skranke.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days on which a period stood still, the first and the last of them included: {@code 2021-03-01/2021-04-15}. */
record Span(LocalDate from, LocalDate to) {

    private static final int MOST = 20;
    private static final int LONGEST = 460;

    /** In their order, and those that overlap or touch as one; null for what cannot be read. */
    static @Nullable List<Span> of(String text) {
        var parts = text.strip().split("[\\s,;]+");
        if (parts.length > MOST || text.length() > LONGEST) return null;
        try {
            var all = new ArrayList<Span>();
            for (var it : parts) all.add(one(it));
            return merged(all);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Span one(String text) {
        var bounds = text.split("/", -1);
        if (bounds.length != 2) throw new DateTimeException(text);
        var span = new Span(LocalDate.parse(bounds[0]), LocalDate.parse(bounds[1]));
        var known = span.from().getYear() >= 1900 && span.to().getYear() < 2200;
        if (!known || span.to().isBefore(span.from())) throw new DateTimeException(text);
        return span;
    }

    private static List<Span> merged(List<Span> all) {
        var merged = new ArrayList<Span>();
        for (var it : all.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || it.from().isAfter(last.to().plusDays(1))) merged.add(it);
            else if (it.to().isAfter(last.to())) merged.set(merged.size() - 1, new Span(last.from(), it.to()));
        }
        return List.copyOf(merged);
    }
}
