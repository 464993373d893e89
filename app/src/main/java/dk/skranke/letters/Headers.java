package dk.skranke.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header lines of a mail or of one of its parts, unfolded, in their order. */
record Headers(List<Field> fields) {

    static final Headers NONE = new Headers(List.of());

    /** The name is lower-cased; the value is characters, but its encoded words are not yet decoded. */
    record Field(String name, String value) {

        static @Nullable Field of(byte[] raw) {
            var line = Characters.undeclared(raw);
            int colon = line.indexOf(':');
            var name = colon < 1 ? "" : line.substring(0, colon).stripTrailing();
            var sound = !name.isEmpty() && name.chars().allMatch(character -> character > ' ' && character < 127);
            return sound
                    ? new Field(
                            name.toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip())
                    : null;
        }
    }

    @Nullable
    String first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    String firstOr(String name, String otherwise) {
        var value = first(name);
        return value == null ? otherwise : value;
    }

    List<String> all(String name) {
        var values = new ArrayList<String>();
        for (var field : fields) {
            if (field.name().equals(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    boolean has(String name) {
        return first(name) != null;
    }

    Parameters contentType() {
        return Parameters.of(firstOr("content-type", ""));
    }

    Parameters disposition() {
        return Parameters.of(firstOr("content-disposition", ""));
    }

    String subject() {
        return Line.clean(EncodedWords.decode(firstOr("subject", "")), 300);
    }
}
