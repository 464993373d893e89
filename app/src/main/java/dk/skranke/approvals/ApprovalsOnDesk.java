package dk.skranke.approvals;

import dk.skranke.approvals.Requests.Awaited;
import dk.skranke.approvals.pages.ToDecide;
import dk.skranke.office.Member;
import dk.skranke.ticketing.DeskPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the desk: what this person is asked to say yes or no to. */
@Component
@Order(5)
class ApprovalsOnDesk implements DeskPart<List<Awaited>> {

    private static final int SHOWN = 5;

    private final Requests requests;
    private final Clock clock;

    ApprovalsOnDesk(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public Field<List<Awaited>> asked(Member me, LocalDate today) {
        return requests.awaited(me);
    }

    @Override
    public Optional<ToDecide> shown(List<Awaited> asked, Member me) {
        var now = clock.instant();
        var rows = asked.stream()
                .filter(it -> it.request().place(me.id(), now).isPresent())
                .map(it -> row(it, me))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new ToDecide(rows.subList(0, Math.min(SHOWN, rows.size())), rows.size() > SHOWN));
    }

    private static ToDecide.Row row(Awaited it, Member me) {
        var request = it.request();
        return new ToDecide.Row(
                request.id(), request.what().in(me.language()), request.ticket().value(), it.title(), request.due());
    }
}
