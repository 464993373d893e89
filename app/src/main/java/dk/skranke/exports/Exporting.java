package dk.skranke.exports;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Lists;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes a list as a table, in the words of whoever reads it. Everything that the list holds, and nothing that one may not see. */
@Service
class Exporting {

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "status",
            "priority",
            "client",
            "requester",
            "matter",
            "category",
            "team",
            "assignee",
            "turn",
            "step",
            "due",
            "tags",
            "opened",
            "active",
            "unread",
            "files",
            "confidential",
            "lacks");

    private final Lists lists;
    private final Exports exports;
    private final Directory directory;

    Exporting(Lists lists, Exports exports, Directory directory) {
        this.lists = lists;
        this.exports = exports;
        this.directory = directory;
    }

    /** It stands in the log before the first row leaves. */
    void write(Map<String, String> address, String list, Format format, OutputStream out, Member me)
            throws IOException {
        me.mustBelong();
        var id = exports.begin(format, list, me);
        var count = new AtomicInteger();
        try (var table = table(format, out, me.language())) {
            var own = COLUMNS.stream().map(it -> Text.in(me.language(), "ticketing.column." + it));
            table.row(Stream.concat(own, lists.headings(me.language()).stream()).toList());
            lists.each(address, me, (row, others) -> {
                put(table, row, others, me.language());
                count.incrementAndGet();
            });
        } catch (UncheckedIOException it) {
            throw it.getCause();
        }
        exports.end(id, count.get());
    }

    private static Table table(Format format, OutputStream out, Language language) throws IOException {
        return switch (format) {
            case CSV -> new Commas(out, language);
            case XLSX -> new Sheets(out, Text.in(language, "ticketing.tickets"));
        };
    }

    private void put(Table table, TicketRow it, List<@Nullable Object> others, Language language) {
        try {
            var all = new ArrayList<>(cells(it, language));
            all.addAll(others);
            table.row(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<@Nullable Object> cells(TicketRow it, Language language) {
        return Arrays.asList(
                it.number(),
                it.title(),
                it.standing(language),
                Text.in(language, "ticketing.priority." + it.priority().mark()),
                it.client(),
                it.requester(),
                it.matter(),
                it.category(),
                it.team(),
                it.assignee() == null ? null : it.assignee().name(),
                Text.in(language, "ticketing.turn." + it.turn().name().toLowerCase(Locale.ROOT)),
                it.nextStep(),
                it.due(),
                String.join(", ", it.tags()),
                here(it.opened()),
                here(it.active()),
                mark(it.unanswered()),
                mark(it.files()),
                mark(it.confidential()),
                it.lacks().stream()
                        .map(lack -> Text.in(language, "ticketing.lacks." + lack))
                        .collect(Collectors.joining(", ")));
    }

    private static @Nullable String mark(boolean is) {
        return is ? "x" : null;
    }

    private LocalDateTime here(Instant at) {
        return LocalDateTime.ofInstant(at, directory.zone());
    }
}
