package dk.skranke.ticketing;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as lists show it.
 *
 * @param stage the status by the name that its workflow gives it; null for the common ones
 * @param unanswered the client wrote last
 * @param files whether anything is attached to it
 * @param confidential for a team and one person only
 */
public record TicketRow(
        long number,
        String title,
        TicketStatus status,
        @Nullable String stage,
        Priority priority,
        boolean unanswered,
        String requester,
        @Nullable String client,
        @Nullable String matter,
        String category,
        @Nullable String nextStep,
        @Nullable LocalDate due,
        @Nullable Face assignee,
        List<String> tags,
        boolean files,
        boolean confidential,
        String team,
        Ball turn,
        Instant opened,
        Instant active) {

    /** Somebody of the office in a small place. */
    public record Face(String name, int hue) {}

    /** The status in words. */
    public String standing(Language language) {
        return stage == null ? Text.in(language, "ticketing.status." + status.mark()) : stage;
    }

    /** Whom it is about: the client or, where there is none, whoever asked. */
    public String party() {
        return client == null ? requester : client;
    }

    /** What an open ticket should have and this one has not: {@code owner}, {@code step}, {@code date}. */
    public List<String> lacks() {
        if (!status.open()) return List.of();
        return Stream.of(
                        assignee == null ? "owner" : null,
                        nextStep == null ? "step" : null,
                        due == null ? "date" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    Cursor cursor() {
        return new Cursor(active, new TicketId(number));
    }
}
