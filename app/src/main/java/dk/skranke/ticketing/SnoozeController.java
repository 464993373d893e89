package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.SnoozeForm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id:\\d+}/snoozes")
class SnoozeController {

    private final Snoozing snoozing;
    private final Tickets tickets;

    SnoozeController(Snoozing snoozing, Tickets tickets) {
        this.snoozing = snoozing;
        this.tickets = tickets;
    }

    @GetMapping
    SnoozeForm form(@PathVariable TicketId id, Member me) {
        return form(id, "", true, "", null, me);
    }

    @PostMapping
    ResponseEntity<Void> snooze(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "true") boolean hidden,
            @RequestParam(defaultValue = "") String note,
            Member me) {
        tickets.open(id, me);
        return Submission.of(
                id,
                me,
                () -> snoozing.snooze(id, day(until), hidden, note, me),
                it -> form(id, until, hidden, note, it, me));
    }

    @PostMapping("/removals")
    ResponseEntity<Void> wake(@PathVariable TicketId id, Member me) {
        return Submission.of(id, me, () -> snoozing.wake(id, me), it -> form(id, "", true, "", it, me));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw new Refused("ticketing.snooze.date");
        }
    }

    private SnoozeForm form(TicketId id, String until, boolean hidden, String note, @Nullable String error, Member me) {
        var ticket = tickets.open(id, me);
        return new SnoozeForm(id.value(), ticket.title(), snoozing.today(), until, hidden, note, error);
    }
}
