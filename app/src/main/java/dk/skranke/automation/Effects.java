package dk.skranke.automation;

import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or a macro does to a ticket, in this order. Null and nothing leave things as they are.
 *
 * @param dueIn days from then
 */
public record Effects(
        @Nullable TeamId team,
        @Nullable Assigning assign,
        @Nullable Priority priority,
        @Nullable TicketStatus status,
        List<String> tags,
        List<String> untags,
        @Nullable String step,
        @Nullable Integer dueIn,
        @Nullable String note,
        @Nullable PersonId follower,
        @Nullable Notifying told,
        @Nullable Wording wording) {

    public Effects(
            @Nullable TeamId team,
            @Nullable Assigning assign,
            @Nullable Priority priority,
            @Nullable TicketStatus status,
            List<String> tags,
            List<String> untags,
            @Nullable String step,
            @Nullable Integer dueIn,
            @Nullable String note,
            @Nullable PersonId follower) {
        this(team, assign, priority, status, tags, untags, step, dueIn, note, follower, null, null);
    }

    /** A text that the office keeps, filled with what the ticket knows. @param name as it was called when it was chosen */
    public record Wording(long module, String name) {}

    /** Who is told. @param person null for whoever has the ticket */
    public record Notifying(@Nullable PersonId person) {}

    /** Who gets it. */
    public record Assigning(Way way, @Nullable PersonId person) {}

    public enum Way {
        PERSON,
        /** Whoever does it: for macros. */
        ME,
        /** Back to the pool. */
        NOBODY,
        /** One after the other. */
        TURN,
        /** Whoever has the least open at that moment. */
        LOAD
    }

    static final Effects NONE = new Effects(null, null, null, null, List.of(), List.of(), null, null, null, null);

    boolean none() {
        return equals(NONE);
    }

    /** What it names and is no longer there. */
    Optional<Refused> gone(Directory directory) {
        if (team != null && directory.teams().stream().noneMatch(it -> it.id().equals(team)))
            return Optional.of(new Refused("automation.gone.team", name(team, directory)));
        if (assign != null && assign.person() != null && missing(assign.person(), directory))
            return Optional.of(new Refused("automation.gone.person", name(assign.person(), directory)));
        if (follower != null && missing(follower, directory))
            return Optional.of(new Refused("automation.gone.person", name(follower, directory)));
        if (told != null && told.person() != null && missing(told.person(), directory))
            return Optional.of(new Refused("automation.gone.person", name(told.person(), directory)));
        if (team != null && assign != null && assign.person() != null && !belongs(assign.person(), team, directory))
            return Optional.of(new Refused(
                    "automation.gone.not-in-team", name(assign.person(), directory), name(team, directory)));
        return Optional.empty();
    }

    private static boolean missing(PersonId who, Directory directory) {
        return directory.people().stream().noneMatch(it -> it.id().equals(who));
    }

    private static boolean belongs(PersonId who, TeamId team, Directory directory) {
        return directory.peopleOf(team).stream().anyMatch(it -> it.id().equals(who));
    }

    private static String name(TeamId id, Directory directory) {
        return directory.everyTeam().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> it.name())
                .findFirst()
                .orElse("#" + id.value());
    }

    private static String name(PersonId id, Directory directory) {
        return directory.everybody().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> it.name())
                .findFirst()
                .orElse("#" + id.value());
    }
}
