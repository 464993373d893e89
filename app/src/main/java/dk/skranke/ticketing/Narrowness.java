package dk.skranke.ticketing;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.filtering.Value;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.TicketList.Chip;
import dk.skranke.ticketing.pages.TicketList.Hint;
import dk.skranke.ticketing.pages.TicketList.Narrowed;
import dk.skranke.views.Arrangement;
import dk.skranke.web.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells what a list is narrowed down by, and what about it is not understood. */
@Component
class Narrowness {

    private static final int MOST_GONE = 5;

    private final Filtering filtering;

    Narrowness(Filtering filtering) {
        this.filtering = filtering;
    }

    /** @param unused tags of the view that no ticket at hand bears */
    Narrowed of(Scope scope, List<String> unused, Member me) {
        return new Narrowed(scope.typed(), chips(scope, me), hint(scope, me), broken(scope, unused, me));
    }

    /** The address of the list with what narrows it down. */
    String address(Scope scope) {
        return address(scope, scope.typed());
    }

    /** The same list, laid out otherwise. */
    String address(Scope scope, Arrangement arranged) {
        return address(scope.view(), scope.typed(), arranged);
    }

    /** The part of the list that has this status. */
    String standing(Scope scope, TicketStatus status, Member me) {
        var only = filtering.write(scope.filter().and(Filter.is(Field.STATUS, new Value.Mark(status.mark()))), me);
        var view = status.open() ? scope.view() : View.Standard.CLOSED;
        return address(view, only, new Arrangement(Arrangement.Layout.LIST, null, null, null));
    }

    private static String address(Scope scope, String typed) {
        return address(scope.view(), typed, scope.arranged());
    }

    /** Where this list can be kept as a view. */
    String keep(Scope scope, Member me) {
        return UriComponentsBuilder.fromPath("/views/new")
                .queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(filtering.write(scope.whole(), me))
                .toUriString();
    }

    private static String address(View view, String typed, Arrangement arranged) {
        var address = UriComponentsBuilder.fromUriString(view.href());
        arranged.parameters().forEach(address::queryParam);
        if (typed.isEmpty()) return address.toUriString();
        return address.queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(typed)
                .toUriString();
    }

    private List<Chip> chips(Scope scope, Member me) {
        if (scope.mistake() != null) return List.of();
        return scope.filter().together().stream()
                .map(it -> new Chip(
                        filtering.write(it, me),
                        address(scope, filtering.write(scope.filter().without(it), me))))
                .toList();
    }

    private static @Nullable Hint hint(Scope scope, Member me) {
        var it = scope.mistake();
        if (it == null) return null;
        var corrected = it.corrected();
        return new Hint(
                it.sentence(me.language()),
                it.before(),
                it.wrong(),
                it.after(),
                it.instead(),
                corrected == null ? null : address(scope, corrected));
    }

    private @Nullable String broken(Scope scope, List<String> unused, Member me) {
        Mistake it = scope.broken();
        if (it != null) return it.sentence(me.language());
        var gone = Stream.concat(
                        filtering.gone(scope.base(), me).stream(),
                        unused.stream().map(tag -> Text.in(me.language(), "ticketing.list.tag-gone", tag)))
                .limit(MOST_GONE)
                .toList();
        return gone.isEmpty() ? null : String.join(" ", gone);
    }
}
