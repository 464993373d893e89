package dk.skranke.ticketing;

import dk.skranke.filtering.Filter;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.pages.TicketList.Column;
import dk.skranke.ticketing.pages.TicketList.Laid;
import dk.skranke.ticketing.pages.TicketList.Option;
import dk.skranke.views.Views;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells how a list is laid out, and how it could be. */
@Component
class Laying {

    private final Columns columns;
    private final Orderings orderings;
    private final Narrowness narrowness;
    private final Views views;

    Laying(Columns columns, Orderings orderings, Narrowness narrowness, Views views) {
        this.columns = columns;
        this.orderings = orderings;
        this.narrowness = narrowness;
        this.views = views;
    }

    Laid of(Scope scope, Member me) {
        var filter = scope.whole();
        var language = me.language();
        var it = scope.arrangement();
        var shown = shown(scope);
        var sort = orderings.sort(it.sort(), filter);
        var group = orderings.group(it.group(), filter);
        return new Laid(
                it.laidOut().mark(),
                shown.stream().map(key -> column(key, scope, language)).toList(),
                Stream.concat(shown.stream(), columns.all().stream().filter(key -> !shown.contains(key)))
                        .map(key -> new Option(key, columns.heading(key, language), shown.contains(key)))
                        .toList(),
                options(orderings.sorts(filter), sort, language),
                reversed(scope),
                options(orderings.groups(filter), Objects.requireNonNullElse(group, ""), language),
                !views.own(scope.view().address(), me).none(),
                scope.saved() != null && scope.saved().isOf(me),
                column("title", scope, language));
    }

    /** Whoever looks for what is missing sees it, unless they chose otherwise. */
    private List<String> shown(Scope scope) {
        var chosen = scope.arrangement().columns();
        if (chosen != null || scope.view() != View.Standard.LACKING) return columns.known(chosen);
        return columns.known(List.of("number", "lacks", "client", "team", "assignee", "active"));
    }

    private List<Option> options(List<String> keys, String chosen, Language language) {
        return keys.stream()
                .map(key -> new Option(key, columns.heading(key, language), key.equals(chosen)))
                .toList();
    }

    /** Choosing the order that is, turns it round. */
    private Column column(String key, Scope scope, Language language) {
        Filter filter = scope.whole();
        var heading = columns.heading(key, language);
        if (!orderings.sorts(filter).contains(key)) return new Column(key, heading, null, null);
        var current = orderings.sort(scope.arrangement().sort(), filter).equals(key);
        var turned = current && !reversed(scope) ? "-" + key : key;
        var address = narrowness.address(scope, scope.arranged().sorted(turned));
        return new Column(key, heading, address, current ? direction(key, scope) : null);
    }

    private static String direction(String key, Scope scope) {
        return Orderings.latestFirst(key) != reversed(scope) ? "descending" : "ascending";
    }

    private static boolean reversed(Scope scope) {
        return scope.arrangement().sort() instanceof String by && by.startsWith("-");
    }
}
