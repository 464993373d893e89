package dk.skranke.notifications;

import java.util.List;
import java.util.Locale;

/** What one can hear of, and in which respects a ticket can concern one. */
public enum Occasion {
    ASSIGNED(Scope.MINE),
    CLIENT_WROTE(Scope.MINE, Scope.FOLLOWED, Scope.TEAM),
    COLLEAGUE_WROTE(Scope.MINE, Scope.FOLLOWED),
    NEW_IN_TEAM(Scope.TEAM),
    CLOSED(Scope.MINE, Scope.FOLLOWED),
    MENTIONED(Scope.ME),
    TARGET(Scope.ME),
    DEADLINE(Scope.ME),
    APPROVAL(Scope.ME),
    COVER(Scope.ME);

    public enum Scope {
        MINE,
        FOLLOWED,
        TEAM,
        /** Told to somebody by name. */
        ME;

        public String mark() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What happens to the whole team would be noise to each of it. */
        boolean usual() {
            return this != TEAM;
        }
    }

    private final List<Scope> scopes;

    Occasion(Scope... scopes) {
        this.scopes = List.of(scopes);
    }

    public List<Scope> scopes() {
        return scopes;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
