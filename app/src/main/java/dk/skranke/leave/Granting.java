package dk.skranke.leave;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.cover.Planning;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Stepping;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.workflows.Effect;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Keeps what the workflows of leave say: asked for, granted and with it an absence, over. In the same transaction. */
@Service
class Granting {

    private final Leaves leaves;
    private final Catalogue catalogue;
    private final Planning planning;
    private final ObjectProvider<Stepping> stepping;

    Granting(Leaves leaves, Catalogue catalogue, Planning planning, ObjectProvider<Stepping> stepping) {
        this.leaves = leaves;
        this.catalogue = catalogue;
        this.planning = planning;
        this.stepping = stepping;
    }

    @EventListener
    @Order(20)
    void on(TicketEvent.Stepped event) {
        var step = event.step();
        if (step == null) return;
        catalogue.workflow(step.workflow()).move(step.from(), step.to()).stream()
                .flatMap(it -> it.consequences().stream())
                .map(Effect::does)
                .forEach(it -> {
                    switch (it) {
                        case ASK_ABSENCE -> asked(event).ifPresent(span -> ask(span, event));
                        case GRANT_ABSENCE -> asked(event).ifPresent(span -> grant(span, event));
                        case END_ABSENCE -> end(event);
                        default -> {}
                    }
                });
    }

    private dk.skranke.office.TeamId team(TicketEvent.Stepped event) {
        return stepping.getObject().facts(event.ticket(), event.by()).team();
    }

    /** Empty where the form does not say who and when. */
    private Optional<Span> asked(TicketEvent.Stepped event) {
        var facts = stepping.getObject().facts(event.ticket(), event.by());
        var answers = facts.answers();
        var requester = facts.requester();
        if (requester == null || !answers.containsKey("from") || !answers.containsKey("to")) return Optional.empty();
        return Optional.of(new Span(
                event.ticket(),
                requester,
                answers.getOrDefault("kind", "ANNUAL"),
                LocalDate.parse(answers.get("from")),
                LocalDate.parse(answers.get("to")),
                Span.Half.valueOf(answers.getOrDefault("halfDay", "NONE")),
                person(answers.get("substitute")),
                Span.State.ASKED,
                null));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null || !id.matches("\\d{1,18}") ? null : new PersonId(Long.parseLong(id));
    }

    private void ask(Span it, TicketEvent.Stepped event) {
        if (it.substitute() != null) planning.mustBePossible(it.person(), it.first(), it.last(), it.substitute());
        leaves.keep(it, team(event));
    }

    /** Without a substitute nothing is planned: whoever fell ill has not chosen one. Their lead hears of it and does. */
    private void grant(Span it, TicketEvent.Stepped event) {
        var by = event.by() instanceof Actor.Colleague me ? me.id() : it.person();
        var substitute = it.substitute();
        var absence = substitute == null
                ? null
                : planning.agreed(it.person(), it.first(), it.last(), substitute, by)
                        .orElse(null);
        if (substitute == null) planning.uncovered(it.person(), it.first(), it.last(), by);
        leaves.keep(
                new Span(
                        it.ticket(),
                        it.person(),
                        it.kind(),
                        it.first(),
                        it.last(),
                        it.half(),
                        substitute,
                        Span.State.GRANTED,
                        absence),
                team(event));
    }

    private void end(TicketEvent.Stepped event) {
        leaves.find(event.ticket()).ifPresent(it -> {
            if (it.absence() != null) planning.calledOff(Objects.requireNonNull(it.absence()));
            leaves.keep(
                    new Span(
                            it.ticket(),
                            it.person(),
                            it.kind(),
                            it.first(),
                            it.last(),
                            it.half(),
                            it.substitute(),
                            Span.State.OVER,
                            null),
                    team(event));
        });
    }
}
