package dk.skranke.filtering;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.filtering.Known.Named;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Filters for another office: teams by their names, categories by their keys, nobody at all. */
@Component
public class Carrying {

    private static final Set<Field> SOMEBODYS = EnumSet.of(Field.CLIENT, Field.MATTER, Field.REQUESTER);
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    /** A number of a team or a category, which means something else in another office. */
    private static final Pattern NUMBERED = Pattern.compile("[:=,]#\\d");

    private final Directory directory;
    private final Catalogue catalogue;
    private final Filtering filtering;

    Carrying(Directory directory, Catalogue catalogue, Filtering filtering) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.filtering = filtering;
    }

    /** Empty for one that names a person, a client or a matter, or something that is gone. */
    public Optional<String> written(Filter filter) {
        var text = new Writing(Vocabulary.KEPT, known()).of(filter);
        return somebodys(filter) || numbered(text) ? Optional.empty() : Optional.of(text);
    }

    /** In the reader's words, as they would have typed it. @throws Refused for what cannot be understood or is not carried */
    public String typed(String text, Member me) {
        if (numbered(text)) throw new Refused("filtering.carried.number");
        try {
            var filter =
                    text.isEmpty() ? Filter.EVERYTHING : new Reading(text, Vocabulary.of(me.language()), known()).all();
            if (somebodys(filter)) throw new Refused("filtering.carried.somebody");
            return filtering.write(filter, me);
        } catch (Mistake it) {
            throw new Refused(it.key(), it.arguments().toArray());
        }
    }

    private static boolean numbered(String text) {
        return NUMBERED.matcher(QUOTED.matcher(text).replaceAll("")).find();
    }

    private static boolean somebodys(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Carrying::somebodys);
            case Filter.Any it -> it.parts().stream().anyMatch(Carrying::somebodys);
            case Filter.Not it -> somebodys(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it -> it.values().stream().anyMatch(value -> somebodys(it.field(), value));
        };
    }

    private static boolean somebodys(Field field, Value value) {
        return value instanceof Value.OfPerson || value instanceof Value.Text && SOMEBODYS.contains(field);
    }

    /** People are known, so that it can be said that they are not carried. */
    private Known known() {
        return new Known(
                directory.teams().stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                directory.everybody().stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                catalogue.categories().stream()
                        .map(it -> new Named(it.id().value(), List.of(it.key())))
                        .toList());
    }
}
