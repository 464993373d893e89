package dk.skranke.ticketing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules show on a ticket's page, asked for and read as columns of its one statement. */
@Component
class TicketParts {

    /** A part as it was read, to be drawn later. */
    record Read<T>(TicketPart<T> part, T value) {

        Optional<? extends Page> shown(TicketPart.Seen seen) {
            return part.shown(value, seen);
        }
    }

    private record Drawn(TicketPart.Place place, Page page) {}

    private final List<TicketPart<?>> parts;

    TicketParts(ObjectProvider<TicketPart<?>> parts) {
        this.parts = parts.orderedStream().toList();
    }

    List<Field<?>> asked(Field<Long> ticket, Member me) {
        return IntStream.range(0, parts.size())
                .<Field<?>>mapToObj(i -> parts.get(i).asked(ticket, me).as("part" + i))
                .toList();
    }

    List<Read<?>> read(Record row) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> read(parts.get(i), row.get("part" + i)))
                .<Read<?>>flatMap(Optional::stream)
                .toList();
    }

    static Map<TicketPart.Place, List<Page>> shown(List<Read<?>> read, TicketPart.Seen seen) {
        return read.stream()
                .flatMap(it ->
                        it.shown(seen).stream().map(page -> new Drawn(it.part().place(), page)))
                .collect(groupingBy(Drawn::place, mapping(Drawn::page, toList())));
    }

    /** What a part asked for is what it gets back under its name. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Read<T>> read(TicketPart<T> part, @Nullable Object value) {
        return Optional.ofNullable((T) value).map(it -> new Read<>(part, it));
    }
}
