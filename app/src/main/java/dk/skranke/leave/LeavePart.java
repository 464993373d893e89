package dk.skranke.leave;

import static dk.skranke.leave.db.Tables.SPAN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dk.skranke.calendars.CalendarId;
import dk.skranke.cover.AwayThen;
import dk.skranke.leave.Balance.Entitlement;
import dk.skranke.leave.pages.LeaveSide;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside a request: how many days it is and what is left then, who else is away, and what falls due meanwhile. */
@Component
@Order(0)
class LeavePart implements TicketPart<List<LeavePart.Asked>> {

    private static final Set<String> COUNTED = Set.of("ANNUAL", "EXTRA");

    record Due(long ticket, LocalDate day) {}

    record Asked(
            Span span,
            @Nullable CalendarId calendar,
            List<Entitlement> entitlements,
            List<Span> spans,
            List<AwayThen> away,
            List<Due> dues) {}

    private final Reckoner reckoner;
    private final Directory directory;
    private final Personnel personnel;

    LeavePart(Reckoner reckoner, Directory directory, Personnel personnel) {
        this.reckoner = reckoner;
        this.directory = directory;
        this.personnel = personnel;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Asked>> asked(Field<Long> ticket, Member me) {
        var due = field(name("d", "ticket_id"), SQLDataType.BIGINT);
        var day = field(name("d", "day"), SQLDataType.LOCALDATE);
        var dues = multiset(
                        select(due, day).from(table("leave.dates({0})", ticket).as("d")))
                .convertFrom(it -> it.map(row -> new Due(row.value1(), row.value2())));
        return multiset(select(
                                SPAN,
                                Leaves.calendar(SPAN.PERSON_ID, SPAN.TEAM_ID),
                                Leaves.entitlements(SPAN.PERSON_ID, SPAN.TEAM_ID),
                                Leaves.spans(SPAN.PERSON_ID),
                                AwayThen.between(SPAN.PERSON_ID, SPAN.FIRST_DAY, SPAN.LAST_DAY),
                                dues)
                        .from(SPAN)
                        .where(SPAN.TICKET_ID.eq(ticket)))
                .convertFrom(it -> it.map(row -> new Asked(
                        Leaves.span(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    @Override
    public Optional<LeaveSide> shown(List<Asked> value, Seen seen) {
        if (value.isEmpty() || seen.me().guest()) return Optional.empty();
        var it = value.getFirst();
        return reckoner.time(it.calendar()).map(time -> {
            var language = seen.me().language();
            var span = it.span();
            var year = reckoner.year(span.first());
            var file = new Leaves.File(span.person(), it.calendar(), it.entitlements(), it.spans());
            var balance = reckoner.balance(file, span.kind(), year, time);
            var asked = span.state() == Span.State.ASKED;
            var mayKnow = span.person().equals(seen.me().id())
                    || personnel.includes(seen.me())
                    || asked && !seen.me().id().equals(span.substitute());
            var counts = mayKnow && COUNTED.contains(span.kind());
            return new LeaveSide(
                    seen.ticket().value(),
                    Days.words(span.halves(time), language),
                    span.halves(time) == 2,
                    year.name(),
                    counts ? Lines.of(balance, language) : null,
                    asked ? team(span.person(), it.away()) : List.of(),
                    asked
                            ? it.dues().stream()
                                    .map(one -> new LeaveSide.Due(one.ticket(), one.day()))
                                    .toList()
                            : List.of(),
                    asked,
                    span.state() == Span.State.GRANTED
                            && (span.person().equals(seen.me().id())
                                    || seen.me().id().equals(span.substitute())));
        });
    }

    /** Only those with whom somebody shares a team: whose absence the others feel. */
    private List<LeaveSide.Away> team(PersonId who, List<AwayThen> away) {
        var teams = directory.person(who).teams();
        return away.stream()
                .filter(it -> directory.person(it.person()).teams().stream().anyMatch(teams::contains))
                .map(it -> new LeaveSide.Away(directory.person(it.person()).name(), it.first(), it.last()))
                .toList();
    }
}
