package dk.skranke.knowledge;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that the office says again and again. */
public record TextModule(
        long id,
        String name,
        String text,
        PersonId owner,
        Circle circle,
        @Nullable TeamId team) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\p{L}-]{1,30})}");

    /** With the values of a ticket. What has none stays as it is, so that somebody sees that it is missing. */
    public String filled(Map<Placeholder, String> values) {
        return filled(text, values);
    }

    /** The same for any other text that is written with placeholders. */
    public static String filled(String text, Map<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(Placeholder.named(it.group(1))
                        .map(values::get)
                        .filter(value -> !value.isBlank())
                        .orElse(it.group())));
    }

    boolean keptBy(Member me) {
        return switch (circle) {
            case MINE -> owner.equals(me.id());
            case TEAM -> team != null && me.teams().contains(team);
            case OFFICE -> me.administrator() || owner.equals(me.id());
        };
    }
}
