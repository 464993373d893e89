package dk.skranke.ticketing;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.shared.Language;
import dk.skranke.views.SavedView;
import dk.skranke.views.Views;
import dk.skranke.web.Navigation;
import dk.skranke.web.Text;
import dk.skranke.web.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The side navigation: desk, views and teams, each with its number of tickets. */
@Component
@Order(1)
class TicketNavigation implements Navigation {

    private final Counts counts;
    private final Views views;
    private final Filtering filtering;
    private final Directory directory;

    TicketNavigation(Counts counts, Views views, Filtering filtering, Directory directory) {
        this.counts = counts;
        this.views = views;
        this.filtering = filtering;
        this.directory = directory;
    }

    @Override
    public List<Group> groups(Viewer viewer) {
        if (!(viewer instanceof Member me)) return List.of();
        var language = me.language();
        if (me.guest()) return List.of(new Group(null, List.of(place("/tickets", language, "tickets", "ticket"))));
        var saved = views.of(me);
        // What is missing is counted as a view is, before those that somebody keeps.
        var filters = new ArrayList<@Nullable Filter>();
        filters.add(View.Standard.LACKING.filter());
        var read = saved.stream().map(it -> read(it, me)).toList();
        read.forEach(it -> filters.add(it.filter() != null && Narrowing.openOnly(it.filter()) ? it.filter() : null));
        var counted = counts.of(filters, me);
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                null,
                List.of(place("/", language, "desk", "inbox"), place("/tickets", language, "tickets", "ticket"))));
        groups.add(new Group(Text.in(language, "ticketing.nav.views"), views(counted, language)));
        if (!saved.isEmpty()) groups.add(new Group(Text.in(language, "ticketing.nav.saved"), saved(read, counted)));
        if (!me.teams().isEmpty()) groups.add(new Group(Text.in(language, "ticketing.nav.teams"), teams(me, counted)));
        if (me.administrator()) {
            groups.add(new Group(
                    Text.in(language, "ticketing.nav.office"),
                    List.of(place("/administration", language, "administration", "settings-2"))));
        }
        return groups;
    }

    private static List<Item> views(Counts.Counted counted, Language language) {
        return List.of(
                view(View.Standard.OPEN, language, "layout-list", counted.open()),
                view(View.Standard.MINE, language, "user", counted.mine()),
                view(View.Standard.UNASSIGNED, language, "hand", counted.unassigned()),
                view(View.Standard.CLIENT, language, "pause", counted.client()),
                new Item(
                        View.Standard.LATE.href(),
                        Text.in(language, "ticketing.list.late"),
                        "clock",
                        0,
                        counted.late(),
                        counted.late() > 0),
                view(
                        View.Standard.LACKING,
                        language,
                        "circle-help",
                        counted.views().getFirst()),
                view(View.Standard.CLOSED, language, "archive", null));
    }

    private static List<Item> saved(List<Read> views, Counts.Counted counted) {
        return IntStream.range(0, views.size())
                .mapToObj(i -> {
                    var it = views.get(i).view();
                    return new Item(
                            new View.Saved(it.id()).href(),
                            it.name(),
                            icon(it),
                            0,
                            counted.views().get(i + 1),
                            false,
                            views.get(i).trouble());
                })
                .toList();
    }

    private static String icon(SavedView view) {
        return switch (view.circle()) {
            case MINE -> "bookmark";
            case TEAM -> "users";
            case OFFICE -> "building-2";
        };
    }

    /**
     * What a view asks for; what is not only work at hand would cost too much to count.
     *
     * @param filter null where it cannot be read any more
     * @param trouble what it names that is gone
     */
    private record Read(
            SavedView view,
            @Nullable Filter filter,
            @Nullable String trouble) {}

    private Read read(SavedView view, Member me) {
        try {
            var filter = filtering.kept(view.filter(), me);
            var gone = filtering.gone(filter, me);
            return new Read(view, filter, gone.isEmpty() ? null : gone.getFirst());
        } catch (Mistake it) {
            return new Read(view, null, it.sentence(me.language()));
        }
    }

    /** A dissolved one only while something is open in it again: a client may answer what was long closed. */
    private List<Item> teams(Member me, Counts.Counted counted) {
        return me.teams().stream()
                .map(directory::team)
                .filter(it -> it.active() || counted.team(it.id()) > 0)
                .sorted(Comparator.comparing(Team::name))
                .map(it -> new Item(
                        new View.OfTeam(it.id()).href(), it.name(), null, it.hue(), counted.team(it.id()), false))
                .toList();
    }

    private static Item place(String href, Language language, String name, String icon) {
        return new Item(href, Text.in(language, "ticketing.nav." + name), icon, 0, null, false);
    }

    private static Item view(View.Standard view, Language language, String icon, @Nullable Integer count) {
        return new Item(view.href(), Text.in(language, "ticketing.list." + view.address()), icon, 0, count, false);
    }
}
