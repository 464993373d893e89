package dk.skranke.ticketing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules show on the desk, asked for and read as columns of its one statement. */
@Component
class DeskParts {

    private record Drawn(DeskPart.Place place, Page page) {}

    private final List<DeskPart<?>> parts;
    private final List<DeskDates> dates;

    DeskParts(ObjectProvider<DeskPart<?>> parts, ObjectProvider<DeskDates> dates) {
        this.parts = parts.orderedStream().toList();
        this.dates = dates.orderedStream().toList();
    }

    List<Field<?>> asked(Member me, LocalDate today) {
        return IntStream.range(0, parts.size())
                .<Field<?>>mapToObj(i -> parts.get(i).asked(me, today).as("part" + i))
                .toList();
    }

    List<Field<List<DeskDate>>> dates(Member me, LocalDate first, LocalDate last) {
        return dates.stream().map(it -> it.asked(me, first, last)).toList();
    }

    Map<DeskPart.Place, List<Page>> read(Record row, Member me) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> drawn(parts.get(i), row.get("part" + i), me))
                .flatMap(Optional::stream)
                .collect(groupingBy(Drawn::place, mapping(Drawn::page, toList())));
    }

    /** What a part asked for is what it gets back under its name. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Drawn> drawn(DeskPart<T> part, @Nullable Object value, Member me) {
        return Optional.ofNullable((T) value)
                .flatMap(it -> part.shown(it, me))
                .map(page -> new Drawn(part.place(), page));
    }
}
