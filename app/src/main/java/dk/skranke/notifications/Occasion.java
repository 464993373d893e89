package dk.skranke.notifications;

import java.util.List;
import java.util.Locale;

/** What one can hear of, and in which respects a ticket can concern one. */
public enum Occasion {
    ASSIGNED("user", Scope.MINE),
    MENTIONED("message-square", Scope.ME),
    CLIENT_WROTE("mail", Scope.MINE, Scope.FOLLOWED, Scope.TEAM),
    /** Somebody else whom we asked, beside the conversation with the client. */
    THIRD_WROTE("mail", Scope.MINE, Scope.FOLLOWED),
    COLLEAGUE_WROTE("message-square", Scope.MINE, Scope.FOLLOWED),
    NEW_IN_TEAM("inbox", Scope.TEAM),
    CLOSED("archive", Scope.MINE, Scope.FOLLOWED),
    /** A ticket that was put away is back. */
    RETURNED("bell", Scope.MINE),
    /** A letter that did not leave, or did not arrive. */
    UNSENT("circle-alert", Scope.MINE),
    TARGET("clock", Scope.ME),
    DEADLINE("calendar-clock", Scope.ME),
    APPROVAL("circle-check", Scope.ME),
    COVER("tree-palm", Scope.ME),
    REVIEW("file-check", Scope.ME),
    /** A rule of the office says so. */
    RULE("workflow", Scope.ME),
    /** A series of tickets came to its end, or could not go on. */
    SERIES("repeat", Scope.ME);

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

    private final String icon;
    private final List<Scope> scopes;

    Occasion(String icon, Scope... scopes) {
        this.icon = icon;
        this.scopes = List.of(scopes);
    }

    public List<Scope> scopes() {
        return scopes;
    }

    String icon() {
        return icon;
    }

    public String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
