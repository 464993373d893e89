package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.TicketList;
import dk.skranke.ticketing.pages.TicketList.Group;
import dk.skranke.ticketing.pages.TicketList.Lane;
import dk.skranke.ticketing.pages.TicketList.Line;
import dk.skranke.ticketing.pages.TicketList.Turning;
import dk.skranke.views.Arrangement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of tickets. Everything that a list shows stands in its address. */
@Controller
class TicketListController {

    private final Scopes scopes;
    private final Listing listing;
    private final Board board;
    private final Narrowness narrowness;
    private final Laying laying;
    private final Orderings orderings;
    private final Ways ways;
    private final Directory directory;

    TicketListController(
            Scopes scopes,
            Listing listing,
            Board board,
            Narrowness narrowness,
            Laying laying,
            Orderings orderings,
            Ways ways,
            Directory directory) {
        this.scopes = scopes;
        this.listing = listing;
        this.board = board;
        this.narrowness = narrowness;
        this.laying = laying;
        this.orderings = orderings;
        this.ways = ways;
        this.directory = directory;
    }

    @GetMapping("/tickets")
    TicketList list(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable TicketId at,
            Member me) {
        var scope = scopes.of(view, parameters, me);
        var start = narrowness.address(scope);
        if (scope.arrangement().laidOut() == Arrangement.Layout.BOARD) return board(scope, start, me);
        var turn = new Listing.Turn(after, until);
        var found = listing.page(scope, turn, at, me);
        var here = start + (until != null ? "&until=" + until : after != null ? "&after=" + after : "");
        return page(
                scope,
                lines(found, scope, here, me),
                List.of(),
                found.count(),
                found,
                here,
                turning(found, turn, start),
                me);
    }

    private TicketList board(Scope scope, String start, Member me) {
        var standing = board.of(scope, me);
        var lanes = standing.entrySet().stream()
                .map(it -> new Lane(
                        it.getKey().mark(),
                        it.getValue().lines().stream()
                                .map(line -> line(line, null, start))
                                .toList(),
                        it.getValue().count(),
                        narrowness.standing(scope, it.getKey(), me)))
                .toList();
        // What was solved lately has a lane also where the list is of open ones, and is not counted there.
        var openOnly = scope.whole().together().contains(View.OPEN_ONES);
        var count = standing.entrySet().stream()
                .filter(it -> it.getKey().open() || !openOnly)
                .mapToInt(it -> it.getValue().count())
                .sum();
        return page(scope, List.of(), lanes, count, null, start, new Turning(null, null, null), me);
    }

    private TicketList page(
            Scope scope,
            List<Line> lines,
            List<Lane> lanes,
            @Nullable Integer count,
            Listing.@Nullable Found found,
            String here,
            Turning turning,
            Member me) {
        var nothing = scope.saved() != null && lines.isEmpty() && lanes.stream().allMatch(it -> it.count() == 0);
        return new TicketList(
                scope.view().address(),
                scope.saved() == null ? null : scope.saved().id().value(),
                ways.title(scope),
                narrowness.of(scope, nothing ? listing.unused(scope, me) : List.of(), me),
                lines,
                lanes,
                count,
                found == null ? null : found.preview().orElse(null),
                narrowness.keep(scope, me),
                here,
                turning,
                laying.of(scope, me),
                me.guest() ? List.of() : directory.teams(),
                me.guest() ? List.of() : directory.people());
    }

    private List<Line> lines(Listing.Found found, Scope scope, String here, Member me) {
        var by = orderings.group(scope.arrangement().group(), scope.whole());
        var lines = new ArrayList<Line>();
        Optional<String> last = Optional.empty();
        for (var it : found.lines()) {
            var value = it.group();
            var begins = by != null && value != null && !last.equals(Optional.of(value));
            lines.add(line(
                    it,
                    begins
                            ? new Group(
                                    orderings.label(
                                            Objects.requireNonNull(by), Objects.requireNonNull(value), me.language()),
                                    found.groups().get(value))
                            : null,
                    here));
            last = Optional.ofNullable(value);
        }
        return List.copyOf(lines);
    }

    private static Line line(Listing.Line it, @Nullable Group group, String here) {
        return new Line(it.ticket(), group, Listing.open(it, here), it.cells());
    }

    private static Turning turning(Listing.Found found, Listing.Turn turn, String start) {
        var lines = found.lines();
        var beginning = turn.after() == null && turn.until() == null;
        if (lines.isEmpty()) return new Turning(beginning ? null : start, null, null);
        var before = turn.backwards() ? found.more() : !beginning;
        var after = turn.backwards() || found.more();
        return new Turning(
                beginning ? null : start,
                before ? start + "&until=" + lines.getFirst().place() : null,
                after ? start + "&after=" + lines.getLast().place() : null);
    }
}
