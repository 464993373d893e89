package dk.skranke.targets;

import dk.skranke.office.Member;
import dk.skranke.targets.pages.TargetSide;
import dk.skranke.ticketing.TicketPart;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All clocks of a ticket, beside it. */
@Component
@Order(1)
class TargetSides implements TicketPart<Optional<Promises.Shown>> {

    private final Promises promises;
    private final Targets targets;
    private final Lines lines;

    TargetSides(Promises promises, Targets targets, Lines lines) {
        this.promises = promises;
        this.targets = targets;
        this.lines = lines;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<Optional<Promises.Shown>> asked(Field<Long> ticket, Member me) {
        return promises.shown(ticket);
    }

    @Override
    public Optional<TargetSide> shown(Optional<Promises.Shown> promise, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        return promise.filter(it -> !it.clocks().isEmpty())
                .map(it -> new TargetSide(
                        seen.ticket().value(),
                        it.clocks().stream()
                                .map(clock -> lines.of(
                                        clock,
                                        targets.named(it.target()),
                                        seen.me().language()))
                                .toList()));
    }
}
