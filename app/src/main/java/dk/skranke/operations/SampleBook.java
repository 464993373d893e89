package dk.skranke.operations;

import dk.skranke.book.DeadlineBook;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the deadline book of the sample office by the book's own rules. */
@Component
class SampleBook {

    private final DeadlineBook book;
    private final Members members;
    private final Clock clock;

    SampleBook(DeadlineBook book, Members members, Clock clock) {
        this.book = book;
        this.members = members;
        this.clock = clock;
    }

    void fill(SampleOffice sample, SampleCast cast) {
        book.name(
                sample.lawyers().stream().map(cast::person).collect(Collectors.toSet()),
                sample.partners().stream().map(cast::person).collect(Collectors.toSet()));
        for (var it : sample.deadlines()) tell(it, cast);
    }

    private void tell(SampleOffice.Deadline it, SampleCast cast) {
        var by = member(cast, it.by());
        var id = new Object() {
            dk.skranke.book.@Nullable DeadlineId entered;
        };
        Moment.at(instant(it.at(), cast), () -> id.entered = book.enter(wanted(it, cast), by));
        var entered = Objects.requireNonNull(id.entered);
        var checker = it.checkedBy();
        if (checker != null)
            Moment.at(
                    instant(Objects.requireNonNull(it.checkedAt()), cast),
                    () -> book.check(entered, it.daysOff() == null ? 0 : it.daysOff(), member(cast, checker)));
        var striker = it.struckBy();
        if (striker != null)
            Moment.at(
                    instant(Objects.requireNonNull(it.struckAt()), cast),
                    () -> book.dispatch(entered, Objects.requireNonNull(it.struck()), member(cast, striker)));
    }

    private static DeadlineBook.Wanted wanted(SampleOffice.Deadline it, SampleCast cast) {
        return new DeadlineBook.Wanted(
                new TicketId(it.ticket()),
                it.rule(),
                it.title(),
                it.place(),
                it.happened(),
                day(it.event(), cast),
                it.ends() == null ? null : day(it.ends(), cast),
                cast.person(it.responsible()),
                it.lawyer() == null ? null : cast.person(it.lawyer()),
                Objects.requireNonNullElse(it.reason(), ""),
                true);
    }

    /** {@code -28d} or {@code +12d -3y}, from today. */
    private static LocalDate day(String text, SampleCast cast) {
        var day = cast.today();
        for (var part : text.split(" ")) {
            var amount = Integer.parseInt(part.substring(0, part.length() - 1));
            day = part.endsWith("y") ? day.plusYears(amount) : day.plusDays(amount);
        }
        return day;
    }

    private Instant instant(String at, SampleCast cast) {
        var parts = at.split(" ", 2);
        var then = day(parts[0], cast)
                .atTime(LocalTime.parse(parts[1].replace('.', ':')))
                .atZone(cast.zone())
                .toInstant();
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }

    private Member member(SampleCast cast, String key) {
        return members.find(cast.person(key)).orElseThrow();
    }
}
