package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.TicketList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of tickets. Everything that a list shows stands in its address. */
@Controller
class TicketListController {

    private final Scopes scopes;
    private final Listing listing;
    private final Narrowness narrowness;
    private final Directory directory;

    TicketListController(Scopes scopes, Listing listing, Narrowness narrowness, Directory directory) {
        this.scopes = scopes;
        this.listing = listing;
        this.narrowness = narrowness;
        this.directory = directory;
    }

    @GetMapping("/tickets")
    TicketList list(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable TicketId at,
            Member me) {
        var scope = scopes.of(view, parameters, me);
        var cursor = before == null ? null : Cursor.of(before);
        var found = listing.page(scope.whole(), cursor, at, me);
        var more = found.rows().size() > Listing.PAGE;
        var rows = more ? List.copyOf(found.rows().subList(0, Listing.PAGE)) : found.rows();
        var start = narrowness.address(scope);
        return new TicketList(
                scope.view().address(),
                scope.saved() == null ? null : scope.saved().id().value(),
                title(scope),
                narrowness.of(scope, me),
                rows,
                found.count(),
                found.preview().orElse(null),
                narrowness.keep(scope, me),
                before == null ? start : start + "&before=" + before,
                before == null ? null : start,
                more ? start + "&before=" + rows.getLast().cursor().text() : null,
                me.guest() ? List.of() : directory.teams(),
                me.guest() ? List.of() : directory.people());
    }

    private @Nullable String title(Scope scope) {
        if (scope.saved() != null) return scope.saved().name();
        return scope.view() instanceof View.OfTeam it
                ? directory.team(it.team()).name()
                : null;
    }
}
