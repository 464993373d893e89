package dk.skranke.notifications;

import dk.skranke.notifications.db.tables.records.OccurrenceRecord;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.TicketEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to tickets, and writes down in the same transaction that somebody will want to know: one row. */
@Component
class Ringing {

    private final Bell bell;
    private final Clock clock;

    Ringing(Bell bell, Clock clock) {
        this.bell = bell;
        this.clock = clock;
    }

    @EventListener
    void on(TicketEvent event) {
        if (Moment.told()) return; // whoever was to hear of it has long heard
        if (event instanceof TicketEvent.Assigned it && it.to() != null) note(Occasion.ASSIGNED, it, it.to());
        if (event instanceof TicketEvent.Opened || event instanceof TicketEvent.Redirected)
            note(Occasion.NEW_IN_TEAM, event, null);
        if (event instanceof TicketEvent.Closed) note(Occasion.CLOSED, event, null);
        if (event instanceof TicketEvent.Written it) written(it);
    }

    private void written(TicketEvent.Written it) {
        if (it.kind() == MessageKind.MAIL) note(Occasion.CLIENT_WROTE, it, null);
        if (it.kind() == MessageKind.REPLY || it.kind() == MessageKind.NOTE || it.kind() == MessageKind.PHONE)
            note(Occasion.COLLEAGUE_WROTE, it, null);
    }

    private void note(Occasion occasion, TicketEvent event, @Nullable PersonId to) {
        bell.note(new OccurrenceRecord()
                .setOccasion(occasion.name())
                .setTicketId(event.ticket().value())
                .setById(event.by() instanceof Actor.Colleague it ? it.id().value() : null)
                .setPersonId(to == null ? null : to.value())
                .setAt(clock.instant().atOffset(ZoneOffset.UTC)));
    }
}
