package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.ticketing.pages.TicketList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of tickets. Everything that a list shows stands in its address. */
@Controller
class TicketListController {

    private final Listing listing;
    private final Directory directory;

    TicketListController(Listing listing, Directory directory) {
        this.listing = listing;
        this.directory = directory;
    }

    @GetMapping("/tickets")
    TicketList list(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable TicketId at,
            Member me) {
        var chosen = View.of(view);
        var filters = Filters.of(parameters);
        var cursor = before == null ? null : Cursor.of(before);
        var found = listing.page(chosen, filters, cursor, at, me);
        var more = found.rows().size() > Listing.PAGE;
        var rows = more ? List.copyOf(found.rows().subList(0, Listing.PAGE)) : found.rows();
        var start = address(chosen, filters);
        return new TicketList(
                chosen.address(),
                team(chosen),
                filters,
                rows,
                found.count(),
                found.preview().orElse(null),
                before == null ? start : start + "&before=" + before,
                before == null ? null : start,
                more ? start + "&before=" + rows.getLast().cursor().text() : null,
                me.guest() ? List.of() : directory.teams(),
                me.guest() ? List.of() : directory.people());
    }

    private @Nullable Team team(View view) {
        return view instanceof View.OfTeam it ? directory.team(it.team()) : null;
    }

    private static String address(View view, Filters filters) {
        var address = UriComponentsBuilder.fromPath("/tickets").queryParam("view", view.address());
        filters.parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filters.parameters()).toUriString();
    }
}
