package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its conversation.
 *
 * @param looked the last message that the reader has seen; zero when they look for the first time
 * @param merged whether it is one with another ticket, which is the one to write on
 * @param matter the number that the office knows it by
 * @param me the reader's number, for following
 * @param suspected the ticket that a stranger's mail quoted, for those who may see it
 * @param stage where it stands, by the office’s own name for it; null where the six common ones do
 * @param here who else looks at it now, by their numbers
 * @param way the list that the reader came from
 */
public record TicketPage(
        long number,
        String title,
        @Nullable String client,
        @Nullable String matter,
        String standing,
        boolean open,
        boolean merged,
        String priority,
        Properties properties,
        List<Passage> passages,
        @Nullable Long suspected,
        long looked,
        long me,
        boolean guest,
        boolean administrator,
        boolean follows,
        SortedMap<Long, Face> here,
        @Nullable Way way,
        Map<TicketPart.Place, List<Page>> parts,
        @Nullable String stage)
        implements Page {

    /** The first message of somebody else that is new to the reader; zero when all is, or nothing. */
    public long firstNew() {
        if (looked == 0) return 0;
        return said().filter(it -> it.id() > looked && !it.mine())
                .mapToLong(Turn::id)
                .findFirst()
                .orElse(0);
    }

    public long newest() {
        return said().mapToLong(Turn::id).max().orElse(0);
    }

    /** Everything that came with what was said, in one place. */
    public List<FileLink> files() {
        return said().flatMap(it -> it.files().stream()).toList();
    }

    private Stream<Turn> said() {
        return passages.stream().map(Passage::said).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Whom the page shows, for its line: whoever came or went until that was open is told of then. */
    public String shownHere() {
        return here.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** What other modules show there. */
    public List<Page> at(TicketPart.Place place) {
        return parts.getOrDefault(place, List.of());
    }
}
