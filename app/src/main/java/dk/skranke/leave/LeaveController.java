package dk.skranke.leave;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.catalogue.Category;
import dk.skranke.leave.pages.Leave;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One’s own leave: what is left, what was asked for, whom one stands in for; and the days as an entry for a calendar. */
@Controller
@RequestMapping("/leave")
class LeaveController {

    private static final TeamId NONE = new TeamId(0);

    private final Leaves leaves;
    private final Reckoner reckoner;
    private final Personnel personnel;
    private final Directory directory;

    LeaveController(Leaves leaves, Reckoner reckoner, Personnel personnel, Directory directory) {
        this.leaves = leaves;
        this.reckoner = reckoner;
        this.personnel = personnel;
        this.directory = directory;
    }

    @GetMapping
    Leave page(Member me) {
        me.mustBelong();
        var own = leaves.own(me, personnel.team().orElse(NONE));
        var file = own.file();
        var time = reckoner.time(file.calendar());
        var spans = file.spans().stream()
                .filter(it -> it.state() != Span.State.OVER)
                .map(it -> row(it, it.person(), time, me))
                .toList();
        return new Leave(
                time.map(it -> years(file, it, me)).orElse(List.of()),
                spans,
                own.covering().stream()
                        .map(it -> row(it, it.person(), Optional.empty(), me))
                        .toList(),
                personnel.request().map(Category::id).map(it -> it.value()).orElse(null),
                personnel.includes(me));
    }

    private List<Leave.Year> years(Leaves.File file, WorkingTime time, Member me) {
        var now = reckoner.year(reckoner.today());
        return Stream.of(now, reckoner.numbered(now.number() + 1))
                .flatMap(year -> Stream.of("ANNUAL", "EXTRA")
                        .filter(kind -> file.entitlements().stream()
                                .anyMatch(it -> it.kind().equals(kind) && it.year() == year.number()))
                        .map(kind -> new Leave.Year(
                                year.name(), kind, Lines.of(reckoner.balance(file, kind, year, time), me.language()))))
                .toList();
    }

    private Leave.Row row(Span it, PersonId who, Optional<WorkingTime> time, Member me) {
        var substitute = it.substitute();
        return new Leave.Row(
                it.ticket().value(),
                directory.person(who).name(),
                it.first(),
                it.last(),
                time.map(one -> Days.words(it.halves(one), me.language())).orElse(null),
                substitute == null ? null : directory.person(substitute).name(),
                it.state() == Span.State.GRANTED);
    }

    @GetMapping("/{ticket:\\d+}.ics")
    ResponseEntity<byte[]> entry(@PathVariable TicketId ticket, Member me) {
        var span = leaves.granted(ticket, me);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("leave-" + ticket.value() + ".ics")
                .build());
        headers.setCacheControl("no-store");
        var who = directory.person(span.person()).name();
        var text = LeaveEntry.of(span, who, me, reckoner.now());
        return ResponseEntity.ok().headers(headers).body(text.getBytes(UTF_8));
    }
}
