package dk.skranke.training;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import java.util.List;
import java.util.Optional;

/**
 * A way through the program for some of those who work with it. What a step says stands in the bundles.
 *
 * @param edition a higher one for a tour that says something new: whoever has seen the old one is shown it again
 */
record Tour(String key, int edition, Audience audience, List<Step> steps) {

    /** @param anchor what it points at: the id of something on the page */
    record Step(String key, String path, String anchor) {}

    enum Audience {
        STAFF,
        LEADS,
        PERSONNEL,
        ADMINISTRATORS,
        GUESTS;

        boolean includes(Member me, Directory directory) {
            return switch (this) {
                case STAFF -> !me.guest();
                case LEADS ->
                    directory.teams().stream()
                            .anyMatch(it -> me.id().equals(it.lead()) || me.id().equals(it.partner()));
                case PERSONNEL ->
                    directory.person(me.id()).teams().stream()
                            .anyMatch(it -> !directory.team(it).passesOn());
                case ADMINISTRATORS -> me.administrator();
                case GUESTS -> me.guest();
            };
        }
    }

    static final List<Tour> ALL = List.of(
            new Tour(
                    "basics",
                    1,
                    Audience.STAFF,
                    List.of(
                            new Step("desk", "/", "desk"),
                            new Step("menu", "/", "nav"),
                            new Step("list", "/tickets", "list"),
                            new Step("filing", "/tickets/new", "new-ticket"),
                            new Step("search", "/search", "main"),
                            new Step("keys", "/keys", "main"),
                            new Step("bell", "/notifications", "main"),
                            new Step("account", "/account", "main"))),
            new Tour(
                    "deadlines",
                    1,
                    Audience.STAFF,
                    List.of(
                            new Step("book", "/deadlines", "main"),
                            new Step("reckon", "/deadlines/calculator", "main"),
                            new Step("check", "/deadlines?part=unchecked", "main"),
                            new Step("calendar", "/deadlines/calendar", "main"))),
            new Tour(
                    "cover",
                    1,
                    Audience.STAFF,
                    List.of(
                            new Step("away", "/absences", "main"),
                            new Step("leave", "/leave", "main"),
                            new Step("approvals", "/approvals", "main"),
                            new Step("handover", "/handovers", "main"))),
            new Tour(
                    "leading",
                    1,
                    Audience.LEADS,
                    List.of(
                            new Step("board", "/tickets?view=open&layout=board", "list"),
                            new Step("unassigned", "/tickets?view=open&layout=table", "list"),
                            new Step("away", "/absences/new", "main"))),
            new Tour(
                    "personnel",
                    1,
                    Audience.PERSONNEL,
                    List.of(
                            new Step("balance", "/leave/people", "main"),
                            new Step("admission", "/admissions", "main"))),
            new Tour(
                    "administrating",
                    1,
                    Audience.ADMINISTRATORS,
                    List.of(
                            new Step("people", "/administration/people", "main"),
                            new Step("categories", "/administration/categories", "main"),
                            new Step("workflows", "/administration/workflows", "main"),
                            new Step("targets", "/administration/targets", "main"),
                            new Step("rules", "/administration/rules", "main"),
                            new Step("configuration", "/administration/configuration", "main"),
                            new Step("training", "/administration/training", "main"))),
            new Tour(
                    "visiting",
                    1,
                    Audience.GUESTS,
                    List.of(new Step("list", "/tickets", "list"), new Step("account", "/account", "main"))));

    static Optional<Tour> named(String key) {
        return ALL.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The page of a step, with the tour beside it. */
    String address(int at) {
        var path = steps.get(at).path();
        return path + (path.contains("?") ? "&" : "?") + "tour=" + key + "." + (at + 1);
    }
}
