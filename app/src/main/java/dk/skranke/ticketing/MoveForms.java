package dk.skranke.ticketing;

import dk.skranke.forms.Asked;
import dk.skranke.forms.Condition;
import dk.skranke.forms.FieldCheck;
import dk.skranke.forms.FormField;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.MoveForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move of a workflow asks before it is made. */
@Component
class MoveForms {

    private final Tickets tickets;
    private final Stepping stepping;
    private final Directory directory;

    MoveForms(Tickets tickets, Stepping stepping, Directory directory) {
        this.tickets = tickets;
        this.stepping = stepping;
        this.directory = directory;
    }

    /** @param typed null where nothing was typed yet */
    MoveForm form(
            TicketId id,
            String to,
            @Nullable Map<String, String> typed,
            Map<String, FieldCheck.Complaint> wrong,
            @Nullable String error,
            Member me) {
        var at = stepping.standing(id, me).orElseThrow(NotFound::new);
        var move = at.workflow().move(at.stage().key(), to).orElseThrow(NotFound::new);
        var stage = at.workflow().stage(to).orElseThrow();
        var known = new HashMap<>(at.answers());
        if (typed != null) known.putAll(typed);
        var asked = Asked.of(move.questions(), typed == null && at.answers().isEmpty() ? null : known, wrong);
        return new MoveForm(
                id.value(),
                tickets.open(id, me).title(),
                at.stage().key(),
                to,
                at.stage().name().in(me.language()),
                Objects.requireNonNullElse(move.name(), stage.name()).in(me.language()),
                asked.stream()
                        .filter(it -> !settled(it, at.answers()))
                        .map(it -> known(it, at.answers()))
                        .toList(),
                directory.people(),
                typed != null || !wrong.isEmpty(),
                error);
    }

    /** What is asked because of what was answered before is asked whatever the script of the form knows. */
    private static Asked known(Asked it, Map<String, String> answers) {
        var field = it.field();
        return new Asked(
                new FormField(
                        field.key(),
                        field.type(),
                        field.label(),
                        field.hint(),
                        field.always() || holds(field.requiredIf(), answers) ? Boolean.TRUE : field.required(),
                        holds(field.requiredIf(), answers) ? null : field.requiredIf(),
                        holds(field.visibleIf(), answers) ? null : field.visibleIf(),
                        field.must(),
                        field.say(),
                        field.options(),
                        field.max(),
                        field.otherwise(),
                        field.data()),
                it.value(),
                it.wrong());
    }

    private static boolean holds(@Nullable String when, Map<String, String> answers) {
        if (when == null) return false;
        var condition = Condition.of(when);
        return answers.keySet().containsAll(condition.fields())
                && condition.holds(field -> answers.getOrDefault(field, ""));
    }

    /** Conditions may ask what was answered when the ticket was filed; the script of the form does not know that. */
    private static boolean settled(Asked it, Map<String, String> answers) {
        var when = it.field().visibleIf();
        if (when == null) return false;
        var condition = Condition.of(when);
        return answers.keySet().containsAll(condition.fields())
                && !condition.holds(field -> answers.getOrDefault(field, ""));
    }
}
