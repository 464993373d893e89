package dk.skranke.filtering;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.filtering.Known.Named;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads and writes filters with the names that this office gives to its teams, people and categories. */
@Component
public class Filtering {

    public static final int LONGEST = 1000;

    private static final Known NOTHING = new Known(List.of(), List.of(), List.of());

    /** What the names were taken from, by which it is known whether they still are these. */
    private record Kept(List<Team> teams, List<Person> people, List<Category> categories, Known known) {

        boolean isFrom(List<Team> teams, List<Person> people, List<Category> categories) {
            return this.teams == teams && this.people == people && this.categories == categories;
        }
    }

    private final Directory directory;
    private final Catalogue catalogue;
    private final Map<Language, Kept> kept = new ConcurrentHashMap<>();

    Filtering(Directory directory, Catalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** @throws Mistake when something in it cannot be understood */
    public Filter read(String typed, Member me) {
        var text = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() > LONGEST) throw new Mistake(text, LONGEST, text.length(), "long", null, LONGEST);
        return understood(text, me);
    }

    /** What was kept may be longer than what was typed. */
    public Filter kept(String filter, Member me) {
        return understood(filter, me);
    }

    /** For what asks by itself: names are read in the office's language, and nobody is "me". */
    public Filter kept(String filter) {
        return filter.isEmpty()
                ? Filter.EVERYTHING
                : new Reading(filter, Vocabulary.of(directory.language()), known(directory.language())).all();
    }

    /** Whether a filter means something else for each reader. */
    public static boolean personal(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Filtering::personal);
            case Filter.Any it -> it.parts().stream().anyMatch(Filtering::personal);
            case Filter.Not it -> personal(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it ->
                it.values().contains(new Value.Me()) || it.values().contains(new Value.Mark("followed"));
        };
    }

    /** Whether it asks for what other modules know, and only lists can ask them. */
    public static boolean forListsOnly(Filter filter) {
        return switch (filter) {
            case Filter.All it -> it.parts().stream().anyMatch(Filtering::forListsOnly);
            case Filter.Any it -> it.parts().stream().anyMatch(Filtering::forListsOnly);
            case Filter.Not it -> forListsOnly(it.part());
            case Filter.Words _ -> false;
            case Filter.Test it -> it.field().ofLists() || it.values().contains(new Value.Mark(Field.DEADLINE.key()));
        };
    }

    /** As it is shown and typed. */
    public String write(Filter filter, Member me) {
        return new Writing(Vocabulary.of(me.language()), known(me)).of(filter);
    }

    /** As it is kept: numbers instead of names, whatever these will be tomorrow. */
    public String keep(Filter filter) {
        return new Writing(Vocabulary.KEPT, NOTHING).of(filter);
    }

    private Filter understood(String text, Member me) {
        return text.isEmpty() ? Filter.EVERYTHING : new Reading(text, Vocabulary.of(me.language()), known(me)).all();
    }

    /** Guests learn no names from what they mistype. */
    private Known known(Member me) {
        return me.guest() ? NOTHING : known(me.language());
    }

    private Known known(Language language) {
        var teams = directory.everyTeam();
        var people = directory.everybody();
        var categories = catalogue.categories();
        return kept.compute(
                        language,
                        (_, before) -> before != null && before.isFrom(teams, people, categories)
                                ? before
                                : new Kept(teams, people, categories, known(teams, people, categories, language)))
                .known();
    }

    private static Known known(List<Team> teams, List<Person> people, List<Category> categories, Language language) {
        return new Known(
                teams.stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                people.stream()
                        .map(it -> new Named(it.id().value(), List.of(it.name())))
                        .toList(),
                categories.stream().map(it -> named(it, language)).toList());
    }

    private static Named named(Category category, Language language) {
        var names = Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                .map(category::name)
                .distinct()
                .toList();
        return new Named(category.id().value(), names);
    }
}
