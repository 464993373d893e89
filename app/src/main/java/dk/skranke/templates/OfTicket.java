package dk.skranke.templates;

import dk.skranke.matters.Matter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a pattern of a ticket that is there: what it is, not what was said about it. */
@Component
public class OfTicket {

    private static final int LONGEST_TITLE = 200;

    private final Docket docket;
    private final Parties parties;

    OfTicket(Docket docket, Parties parties) {
        this.docket = docket;
        this.parties = parties;
    }

    public Pattern pattern(TicketId id, Member me) {
        var it = docket.find(id, me);
        return new Pattern(
                it.category(),
                it.team(),
                it.assignee(),
                it.priority() == Priority.NORMAL ? null : it.priority(),
                it.title().substring(0, Math.min(LONGEST_TITLE, it.title().length())),
                "",
                it.matter() == null
                        ? ""
                        : parties.matter(it.matter()).map(Matter::number).orElse(""),
                it.tags(),
                it.next().what() == null ? "" : it.next().what(),
                days(it),
                List.of(),
                Map.of());
    }

    private static @Nullable Integer days(Docket.Sheet it) {
        if (it.next().due() == null) return null;
        var days = ChronoUnit.DAYS.between(
                it.openedAt().atOffset(ZoneOffset.UTC).toLocalDate(), it.next().due());
        return days < 0 || days > 999 ? null : (int) days;
    }
}
