package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.Way;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way back to the list that a ticket was opened from, and on to its neighbours there. */
@Component
class Ways {

    private final Scopes scopes;
    private final Listing listing;
    private final Narrowness narrowness;
    private final Directory directory;

    Ways(Scopes scopes, Listing listing, Narrowness narrowness, Directory directory) {
        this.scopes = scopes;
        this.listing = listing;
        this.narrowness = narrowness;
        this.directory = directory;
    }

    /** Null for whoever came from elsewhere, or from a list that is gone. */
    @Nullable
    Way of(TicketId id, Map<String, String> parameters, Member me) {
        var view = parameters.get("view");
        var place = parameters.get("place");
        if (view == null || place == null) return null;
        try {
            var scope = scopes.of(view, parameters, me);
            var around = listing.around(id, place, scope, me);
            var start = narrowness.address(scope);
            var here = start + turn("after", parameters) + turn("until", parameters);
            return new Way(
                    scope.view().address(),
                    title(scope),
                    here,
                    address(around.before(), here),
                    address(around.after(), here));
        } catch (NotFound _) {
            return null;
        }
    }

    private static String turn(String name, Map<String, String> parameters) {
        var place = parameters.getOrDefault(name, "");
        return place.matches("[A-Za-z0-9_-]{1,2000}") ? "&" + name + "=" + place : "";
    }

    private static @Nullable String address(Listing.@Nullable Line to, String here) {
        return to == null ? null : Listing.open(to, here);
    }

    @Nullable
    String title(Scope scope) {
        if (scope.saved() != null) return scope.saved().name();
        return scope.view() instanceof View.OfTeam it
                ? directory.team(it.team()).name()
                : null;
    }
}
