package dk.skranke.deadlines;

import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place with holidays of its own: a country, a state, or municipalities in which more is a holiday than in their state.
 *
 * @param code ISO 3166-2, with the municipality after a slash: {@code DE-BY/Augsburg}
 * @param municipality a name as it stands on the map, or {@code catholic} for all those where the day of the church is a holiday
 * @param own days that are holidays here besides those of the state
 * @param closed days on which nobody works, though they are no holidays
 */
public record Place(
        String code,
        Country country,
        @Nullable String state,
        @Nullable String municipality,
        List<Recurring> own,
        List<Recurring> closed) {

    /** Somewhere in it. Nothing is computed there, for its states have holidays of their own. */
    static final Place GERMANY = new Place("DE", Country.DE, null, null, List.of(), List.of());

    public String name(Language language) {
        if (municipality == null) return Text.in(language, "deadlines.place." + code.toLowerCase(Locale.ROOT));
        if (municipality.equals("catholic")) return Text.in(language, "deadlines.place.catholic", stateName(language));
        return Text.in(language, "deadlines.place.municipality", stateName(language), municipality);
    }

    private String stateName(Language language) {
        return Text.in(language, "deadlines.place." + code.substring(0, 5).toLowerCase(Locale.ROOT));
    }

    /** Whether the whole of a federal state is meant, or one place in it. */
    boolean wholeState() {
        return state != null && municipality == null;
    }
}
