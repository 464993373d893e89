package dk.skranke.timekeeping;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketId;
import dk.skranke.timekeeping.pages.TimeForm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id:\\d+}/time")
class TimeController {

    private final Timekeeping timekeeping;
    private final TimeForms forms;

    TimeController(Timekeeping timekeeping, TimeForms forms) {
        this.timekeeping = timekeeping;
        this.forms = forms;
    }

    @GetMapping
    TimeForm form(@PathVariable TicketId id, Member me) {
        return forms.of(id, new TimeForms.Typed("", "", "", true, ""), null, me);
    }

    @PostMapping
    ResponseEntity<Void> spend(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String spent,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "false") boolean billable,
            @RequestParam(defaultValue = "") String note,
            Member me) {
        var typed = new TimeForms.Typed(spent, day, activity, billable, note);
        forms.mustBeSeen(id, me);
        return Submission.of(id, me, () -> timekeeping.spend(id, read(typed), me), it -> forms.of(id, typed, it, me));
    }

    @PostMapping("/clock")
    ResponseEntity<Void> clock(@PathVariable TicketId id, @RequestParam(defaultValue = "true") boolean run, Member me) {
        forms.mustBeSeen(id, me);
        return Submission.of(
                id,
                me,
                () -> {
                    if (run) timekeeping.start(id, me);
                    else timekeeping.stop(me);
                },
                it -> forms.of(id, new TimeForms.Typed("", "", "", true, ""), it, me));
    }

    @PostMapping("/{entry:\\d+}/removals")
    ResponseEntity<Void> remove(@PathVariable TicketId id, @PathVariable long entry, Member me) {
        return Submission.of(
                id,
                me,
                () -> timekeeping.remove(id, entry, me),
                it -> forms.of(id, new TimeForms.Typed("", "", "", true, ""), it, me));
    }

    private Timekeeping.Spent read(TimeForms.Typed typed) {
        return new Timekeeping.Spent(
                day(typed.day()),
                Units.read(typed.spent()),
                Arrays.stream(Activity.values())
                        .filter(it -> it.name().equals(typed.activity()))
                        .findFirst()
                        .orElse(Activity.OTHER),
                typed.billable(),
                typed.note());
    }

    private LocalDate day(String typed) {
        if (typed.isBlank()) return timekeeping.today();
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw new Refused("timekeeping.date");
        }
    }
}
