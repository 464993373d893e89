package dk.skranke.ticketing.pages;

import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.ticketing.Filters;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param view the name in the address
 * @param here the address of this page without the ticket that is shown beside; {@code at=} follows
 * @param back the address of the first page, null on it
 * @param next the address of what comes after, null at the end
 */
public record TicketList(
        String view,
        @Nullable Team team,
        Filters filters,
        List<TicketRow> rows,
        @Nullable Integer count,
        @Nullable Preview preview,
        String here,
        @Nullable String back,
        @Nullable String next,
        List<Team> teams,
        List<Person> people)
        implements Page {}
