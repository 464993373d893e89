package dk.skranke.ticketing;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.filtering.Value;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.views.Arrangement;
import dk.skranke.views.SavedView;
import dk.skranke.views.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads out of an address what a list shows. */
@Component
class Scopes {

    private static final Filter NOTHING = new Filter.Not(Filter.EVERYTHING);

    private final Filtering filtering;
    private final Views views;

    Scopes(Filtering filtering, Views views) {
        this.filtering = filtering;
        this.views = views;
    }

    Scope of(String address, Map<String, String> parameters, Member me) {
        var view = View.of(address);
        var saved = view instanceof View.Saved it ? views.find(it.id(), me) : null;
        var typed = Words.line(parameters.getOrDefault("filter", ""));
        var picked = picked(parameters);
        try {
            var filter = filtering.read(typed, me).and(picked);
            return scope(view, saved, filter, filtering.write(filter, me), null, parameters, me);
        } catch (Mistake mistake) {
            return scope(view, saved, picked, typed, mistake, parameters, me);
        }
    }

    private Scope scope(
            View view,
            @Nullable SavedView saved,
            Filter filter,
            String typed,
            @Nullable Mistake mistake,
            Map<String, String> parameters,
            Member me) {
        var asked = Arrangement.of(parameters);
        var own = views.own(view.address(), me);
        if (saved == null)
            return new Scope(view, null, Filter.EVERYTHING, filter, typed, mistake, null, asked, asked.over(own));
        var all = asked.over(own).over(saved.arrangement());
        try {
            return new Scope(view, saved, filtering.kept(saved.filter(), me), filter, typed, mistake, null, asked, all);
        } catch (Mistake broken) {
            return new Scope(view, saved, NOTHING, filter, typed, mistake, broken, asked, all);
        }
    }

    /** What is chosen in a form or stands in an older address. What cannot be read there narrows nothing. */
    static Filter picked(Map<String, String> parameters) {
        var parts = new ArrayList<Filter>();
        mark(Field.STATUS, TicketStatus.values(), parameters).forEach(parts::add);
        mark(Field.PRIORITY, Priority.values(), parameters).forEach(parts::add);
        number(parameters, "team")
                .map(it -> Filter.is(Field.TEAM, new Value.OfTeam(new TeamId(it))))
                .forEach(parts::add);
        number(parameters, "assignee")
                .map(it -> Filter.is(Field.ASSIGNEE, new Value.OfPerson(new PersonId(it))))
                .forEach(parts::add);
        words(parameters, "tag")
                .map(it -> Filter.is(Field.TAG, new Value.Text(it)))
                .forEach(parts::add);
        words(parameters, "text").map(Filter.Words::new).forEach(parts::add);
        return Filter.all(parts);
    }

    private static Stream<Filter> mark(Field field, Enum<?>[] all, Map<String, String> parameters) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(parameters.get(field.key())))
                .map(it -> Filter.is(field, new Value.Mark(it.name().toLowerCase(Locale.ROOT))));
    }

    private static Stream<Long> number(Map<String, String> parameters, String name) {
        return words(parameters, name).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Stream<String> words(Map<String, String> parameters, String name) {
        return Stream.of(Words.line(parameters.getOrDefault(name, ""))).filter(it -> !it.isEmpty());
    }
}
