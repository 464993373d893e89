package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What narrows a list down, as it stands in the address. What cannot be read there narrows nothing. */
public record Filters(
        @Nullable TicketStatus status,
        @Nullable Priority priority,
        @Nullable TeamId team,
        @Nullable PersonId assignee,
        String tag,
        String text) {

    static Filters of(Map<String, String> parameters) {
        var team = number(parameters.getOrDefault("team", ""));
        var assignee = number(parameters.getOrDefault("assignee", ""));
        return new Filters(
                named(TicketStatus.values(), parameters.getOrDefault("status", "")),
                named(Priority.values(), parameters.getOrDefault("priority", "")),
                team == null ? null : new TeamId(team),
                assignee == null ? null : new PersonId(assignee),
                Words.line(parameters.getOrDefault("tag", "")),
                Words.line(parameters.getOrDefault("text", "")));
    }

    public boolean any() {
        return !parameters().isEmpty();
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (status != null) conditions.add(TICKET.STATUS.eq(status.name()));
        if (priority != null) conditions.add(TICKET.PRIORITY.eq(priority.name()));
        if (team != null) conditions.add(TICKET.TEAM_ID.eq(team.value()));
        if (assignee != null) conditions.add(TICKET.ASSIGNEE_ID.eq(assignee.value()));
        if (!tag.isEmpty()) conditions.add(TICKET.TAGS.contains(new String[] {tag}));
        if (!text.isEmpty()) conditions.add(TICKET.TITLE.containsIgnoreCase(val(text)));
        return conditions;
    }

    Condition condition() {
        return and(conditions());
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (status != null) parameters.put("status", status.name());
        if (priority != null) parameters.put("priority", priority.name());
        if (team != null) parameters.put("team", Long.toString(team.value()));
        if (assignee != null) parameters.put("assignee", Long.toString(assignee.value()));
        if (!tag.isEmpty()) parameters.put("tag", tag);
        if (!text.isEmpty()) parameters.put("text", text);
        return parameters;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
