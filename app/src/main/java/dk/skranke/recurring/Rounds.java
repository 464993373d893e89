package dk.skranke.recurring;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.templates.Filer;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.Templates;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files what has come round. However many dates passed while the program stood still, one ticket is filed, which says how
 * many; the lock, the date that moves on with it and the key in the table make that one, on any node and after any crash.
 */
@Service
class Rounds {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Recurring recurring;
    private final Ahead ahead;
    private final Templates templates;
    private final Filer filer;
    private final Chronicle chronicle;
    private final Ending ending;
    private final Clock clock;

    Rounds(
            Recurring recurring,
            Ahead ahead,
            Templates templates,
            Filer filer,
            Chronicle chronicle,
            Ending ending,
            Clock clock) {
        this.recurring = recurring;
        this.ahead = ahead;
        this.templates = templates;
        this.filer = filer;
        this.chronicle = chronicle;
        this.ending = ending;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Recurring.Due> due(int most) {
        return recurring.due(most);
    }

    /** With the rights that whoever keeps it has at this moment. */
    @Transactional
    public void file(SeriesId id, Member me) {
        var due = recurring.lockDue(id);
        if (due.isEmpty()) return;
        var series = due.get();
        var turns = ahead.due(series);
        if (!turns.isEmpty()) file(series, turns, me);
        var from = turns.isEmpty() ? series.next() : turns.getLast().date();
        ahead.next(series.rhythm(), series.calendar(), from, 1).stream()
                .findFirst()
                .ifPresentOrElse(next -> recurring.next(id, next), () -> over(series));
    }

    private void over(Series it) {
        recurring.over(it.id());
        ending.over(it);
    }

    private void file(Series series, List<Turn> turns, Member me) {
        var turn = turns.getLast();
        var missed = turns.size() - 1;
        var key = UUID.nameUUIDFromBytes(
                ("series " + series.id().value() + " " + turn.at()).getBytes(StandardCharsets.UTF_8));
        var ticket = filer.file(pattern(series, me), turn.day(), key, me);
        tell(series, turn, missed, ticket, me);
        recurring.filed(series.id(), turn, missed, ticket);
    }

    private Pattern pattern(Series series, Member me) {
        if (series.template() == null) return series.pattern();
        try {
            return series.pattern().over(templates.find(series.template(), me).pattern());
        } catch (NotFound _) {
            throw new Refused("recurring.template-gone");
        }
    }

    private void tell(Series series, Turn turn, int missed, TicketId ticket, Member me) {
        var day = Dates.day(turn.day(), me.language());
        var values = new ArrayList<>(List.of(series.name(), day));
        if (missed > 0) values.add(Integer.toString(missed));
        var late = turn.at().plus(LATE).isBefore(clock.instant());
        var what = missed > 0 ? "filed-missed" : late ? "filed-late" : "filed";
        chronicle.note(ticket, "recurring.history." + what, values, me);
    }

    /** It cannot go on as it is. In the system role {@code RULES}. */
    @Transactional
    public void stop(SeriesId id, Refused why) {
        recurring.lockDue(id).ifPresent(it -> {
            recurring.stop(id, why);
            ending.stopped(it);
        });
    }
}
