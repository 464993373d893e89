package dk.skranke.automation;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.configuration.Speaking;
import dk.skranke.configuration.Unfit;
import dk.skranke.knowledge.TextModule;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or a macro does, for another office: teams and texts by their names, and no people.
 *
 * @param assign to whom, where that is nobody in particular
 * @param tellAssignee whether whoever has the ticket is told
 * @param wording the name of one of the office's texts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Deeds(
        @Nullable String team,
        Effects.@Nullable Way assign,
        @Nullable Priority priority,
        @Nullable TicketStatus status,
        @Nullable List<String> tags,
        @Nullable List<String> untags,
        @Nullable String step,
        @Nullable Integer dueIn,
        @Nullable String note,
        @Nullable Boolean tellAssignee,
        @Nullable String wording) {

    Deeds {
        tags = requireNonNullElse(tags, List.of());
        untags = requireNonNullElse(untags, List.of());
    }

    static Deeds of(Effects it, List<TextModule> texts, Speaking speaking) {
        return new Deeds(
                speaking.name(it.team()),
                it.assign() == null ? null : it.assign().way(),
                it.priority(),
                it.status(),
                it.tags(),
                it.untags(),
                it.step(),
                it.dueIn(),
                it.note(),
                it.told() == null ? null : true,
                it.wording() == null ? null : name(it.wording(), texts));
    }

    /** Not what names somebody, or a text that another office cannot have. */
    static boolean carries(Effects it, List<TextModule> texts) {
        var person = it.assign() != null && it.assign().person() != null
                || it.follower() != null
                || it.told() != null && it.told().person() != null;
        var wording = it.wording();
        return !person && (wording == null || texts.stream().anyMatch(one -> one.id() == wording.module()));
    }

    /** As the form carries it. */
    Map<String, String> typed(String place, List<TextModule> texts, Speaking speaking) {
        if (assign == Effects.Way.PERSON) throw Unfit.at(place + ".assign", "automation.carried.somebody");
        var typed = new HashMap<String, String>();
        if (team != null)
            typed.put(
                    "team", Long.toString(speaking.named(place + ".team", team).value()));
        if (assign != null) typed.put("assign", assign.name());
        if (priority != null) typed.put("priority", priority.name());
        if (status != null) typed.put("status", status.name());
        typed.put("tags", String.join(", ", requireNonNullElse(tags, List.of())));
        typed.put("untags", String.join(", ", requireNonNullElse(untags, List.of())));
        if (step != null) typed.put("step", step);
        if (dueIn != null) typed.put("dueIn", dueIn.toString());
        if (note != null) typed.put("note", note);
        if (Boolean.TRUE.equals(tellAssignee)) typed.put("notify", "ASSIGNEE");
        if (wording != null) typed.put("wording", Long.toString(wording(place, wording, texts)));
        return typed;
    }

    private static long wording(String place, String name, List<TextModule> texts) {
        return texts.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Unfit.missing(place + ".wording", name))
                .id();
    }

    private static String name(Effects.Wording it, List<TextModule> texts) {
        return texts.stream()
                .filter(one -> one.id() == it.module())
                .findFirst()
                .map(TextModule::name)
                .orElse(it.name());
    }
}
