package dk.skranke.notifications;

import dk.skranke.composing.GivenBack;
import dk.skranke.composing.Mentioned;
import dk.skranke.notifications.db.tables.records.OccurrenceRecord;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.CameBack;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Delivery;
import dk.skranke.ticketing.LetterCame;
import dk.skranke.ticketing.Looked;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketBorn;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens to tickets, and writes down in the same transaction that somebody will want to know: one row. Two
 * ways of hearing one thing have one key.
 */
@Component
class Ringing {

    /** Either its own, or what happens to a ticket but once in a transaction. */
    private record Key(@Nullable String own, @Nullable String once) {}

    private static final String CAME = "came";

    private final Bell bell;
    private final Courses courses;
    private final Clock clock;

    Ringing(Bell bell, Courses courses, Clock clock) {
        this.bell = bell;
        this.courses = courses;
        this.clock = clock;
    }

    @EventListener
    void on(TicketEvent event) {
        if (Moment.told()) return; // whoever was to hear of it has long heard
        switch (event) {
            case TicketEvent.Assigned it
            when it.to() != null -> note(Occasion.ASSIGNED, null, event, it.to(), once("assigned"));
            case TicketEvent.Redirected _ -> note(Occasion.NEW_IN_TEAM, null, event, null, once(CAME));
            case TicketEvent.Closed _ -> note(Occasion.CLOSED, null, event, null, once("closed"));
            case TicketEvent.Written it -> written(it);
            case TicketEvent.Delivered it -> delivered(it);
            default -> {}
        }
    }

    /** The mail that it begins with is heard as the ticket's coming, or as itself: not as both. */
    @EventListener
    void on(TicketBorn it) {
        if (Moment.told()) return;
        var came = row(Occasion.NEW_IN_TEAM, it.ticket(), colleague(it.by()));
        if (it.byMail()) bell.note(CAME, came, row(Occasion.CLIENT_WROTE, it.ticket(), colleague(it.by())));
        else bell.note(CAME, came);
    }

    @EventListener
    void on(LetterCame it) {
        if (Moment.told()) return;
        bell.note(CAME, row(Occasion.CLIENT_WROTE, it.ticket(), colleague(it.by())));
    }

    private void written(TicketEvent.Written it) {
        switch (it.kind()) {
            case SIDE_MAIL -> note(Occasion.THIRD_WROTE, null, it, null, own(message(it.message())));
            case REPLY, NOTE, PHONE -> note(Occasion.COLLEAGUE_WROTE, null, it, null, own(message(it.message())));
            case MAIL, FORM, SIDE -> {}
        }
    }

    private void delivered(TicketEvent.Delivered it) {
        if (it.state() != Delivery.State.FAILED && it.state() != Delivery.State.BOUNCED) return;
        var said = it.state() == Delivery.State.BOUNCED ? "bounced" : "failed";
        note(
                Occasion.UNSENT,
                said,
                it,
                courses.authorOf(it.message()).orElse(null),
                own(message(it.message()) + " " + said));
    }

    /** Whoever is named hears that, and not once more that somebody wrote. */
    @EventListener
    void on(Mentioned it) {
        var team = courses.circles(List.of(it.ticket()));
        if (Moment.told() || team.isEmpty()) return;
        var news = new News(
                Occasion.MENTIONED,
                message(it.message()),
                it.ticket(),
                team.getFirst().team(),
                null,
                it.by(),
                List.of());
        bell.tell(news, it.who());
    }

    @EventListener
    void on(GivenBack it) {
        note(
                Occasion.UNSENT,
                "held",
                it.ticket(),
                null,
                it.author(),
                own("draft " + it.draft() + " " + clock.millis()));
    }

    @EventListener
    void on(CameBack it) {
        note(Occasion.RETURNED, null, it.ticket(), null, it.who(), once("returned"));
    }

    /** What they see they need not be told. */
    @EventListener
    void on(Looked it) {
        bell.read(it.ticket(), it.who());
    }

    private void note(Occasion occasion, @Nullable String said, TicketEvent event, @Nullable PersonId to, Key key) {
        note(occasion, said, event.ticket(), colleague(event.by()), to, key);
    }

    private void note(
            Occasion occasion,
            @Nullable String said,
            TicketId ticket,
            @Nullable PersonId by,
            @Nullable PersonId to,
            Key key) {
        bell.note(
                key.once(),
                row(occasion, ticket, by).setSaid(said).setKey(key.own()).setPersonId(to == null ? null : to.value()));
    }

    private OccurrenceRecord row(Occasion occasion, TicketId ticket, @Nullable PersonId by) {
        return new OccurrenceRecord()
                .setOccasion(occasion.name())
                .setTicketId(ticket.value())
                .setById(by == null ? null : by.value())
                .setAt(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable PersonId colleague(Actor who) {
        return who instanceof Actor.Colleague it ? it.id() : null;
    }

    private static Key once(String what) {
        return new Key(null, what);
    }

    private static Key own(String key) {
        return new Key(key, null);
    }

    private static String message(MessageId it) {
        return "message " + it.value();
    }
}
