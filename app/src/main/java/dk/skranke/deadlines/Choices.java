package dk.skranke.deadlines;

import dk.skranke.deadlines.pages.Calculator.Choice;
import dk.skranke.deadlines.pages.Calculator.Group;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What the calculator offers, in the reader's language: rules by whose law they are, places by country. */
record Choices(Deadlines deadlines, Language language) {

    List<Group> rules() {
        return Arrays.stream(Jurisdiction.values())
                .map(it -> new Group(name(it.name()), rules(it)))
                .toList();
    }

    /** Each rule once, however many versions it has. */
    private List<Choice> rules(Jurisdiction whose) {
        var byKey = new LinkedHashMap<String, Choice>();
        for (var it : deadlines.rules()) {
            if (it.jurisdiction() == whose)
                byKey.put(it.key(), new Choice(it.key(), it.title(language) + " · " + it.law()));
        }
        return List.copyOf(byKey.values());
    }

    List<Group> places() {
        return Arrays.stream(Country.values())
                .map(it -> new Group(name(it.name()), places(it)))
                .toList();
    }

    /** Without the calendars that only programs ask for. */
    private List<Choice> places(Country country) {
        return deadlines.places().stream()
                .filter(it -> it.country() == country && it.closed().isEmpty())
                .map(it -> new Choice(it.code(), it.name(language)))
                .sorted((one, other) ->
                        java.text.Collator.getInstance(language.locale()).compare(one.label(), other.label()))
                .toList();
    }

    private String name(String code) {
        return Text.in(language, "deadlines.jurisdiction." + code.toLowerCase(Locale.ROOT));
    }
}
