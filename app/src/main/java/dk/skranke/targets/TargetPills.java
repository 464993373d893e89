package dk.skranke.targets;

import dk.skranke.office.Member;
import dk.skranke.targets.pages.TargetPill;
import dk.skranke.ticketing.TicketPart;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clock in a ticket's head. */
@Component
@Order(1)
class TargetPills implements TicketPart<Optional<Promises.Shown>> {

    private final Promises promises;
    private final Targets targets;
    private final Lines lines;

    TargetPills(Promises promises, Targets targets, Lines lines) {
        this.promises = promises;
        this.targets = targets;
        this.lines = lines;
    }

    @Override
    public Place place() {
        return Place.PILL;
    }

    @Override
    public Field<Optional<Promises.Shown>> asked(Field<Long> ticket, Member me) {
        return promises.shown(ticket);
    }

    @Override
    public Optional<TargetPill> shown(Optional<Promises.Shown> promise, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        return promise.flatMap(it -> Reading.pressing(it.clocks())
                .map(clock -> new TargetPill(
                        lines.of(clock, targets.named(it.target()), seen.me().language()))));
    }
}
