package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/**
 * A ticket as one document for the case.
 *
 * @param texts the words of those messages that belong into it, by their number
 * @param linked whether it stands beside the files, and so links to them
 */
public record CaseFile(
        TicketPage ticket,
        Map<Long, String> texts,
        List<Happening> history,
        List<Kept> files,
        boolean internal,
        boolean withHistory,
        boolean linked,
        String by)
        implements Page {

    /** @param path inside the ZIP; {@code content} where its bytes lie */
    public record Kept(long message, String path, String name, long size, boolean mail, String content) {

        /** As a link of the index leads to it. */
        public String address() {
            return "files/" + UriUtils.encodePathSegment(path.substring(6), StandardCharsets.UTF_8);
        }
    }

    public List<Turn> said() {
        return ticket.passages().stream()
                .map(Passage::said)
                .filter(it -> it != null && texts.containsKey(it.id()))
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    public List<Kept> attachments() {
        return files.stream().filter(it -> !it.mail()).toList();
    }
}
