package dk.skranke.workflows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.skranke.forms.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statuses that a ticket goes through, and how. */
public record Workflow(String key, Phrase name, String start, List<Stage> stages, List<Move> moves) {

    /** Roles that nobody is given: they follow from the ticket itself. */
    public static final Set<String> FROM_THE_TICKET =
            Set.of("SYSTEM", "any", "assignee", "requester", "team", "otherUser", "approver");

    /** Begins the name of a role that somebody else than the last mover must have: {@code secondHR}. */
    public static final String SECOND = "second";

    /** What conditions may ask of a ticket besides its answers. */
    public static final Set<String> FACTS =
            Set.of("replied", "files", "approval", "assigned", "matter", "below", "today", "me");

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public Optional<Move> move(String from, String to) {
        return from(from).stream().filter(it -> it.to().equals(to)).findFirst();
    }

    public List<Move> from(String stage) {
        return moves.stream().filter(it -> it.from().contains(stage)).toList();
    }

    @JsonIgnore
    public Stage first() {
        return stage(start).orElseThrow();
    }
}
