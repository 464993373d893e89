package dk.skranke.ticketing;

import static java.util.stream.Collectors.toMap;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.MatrixForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the form of the matrix; a pair without a priority or a level without a name is told at its place. */
final class MatrixReading {

    private static final int LONGEST_NAME = 60;

    private final Map<String, String> typed;
    private final Matrix now;
    private final Language language;
    private final Map<String, Refused> wrong = new LinkedHashMap<>();

    private MatrixReading(Map<String, String> typed, Matrix now, Language language) {
        this.typed = typed;
        this.now = now;
        this.language = language;
    }

    record Read(@Nullable Matrix matrix, Map<String, Refused> wrong) {}

    static Read of(Map<String, String> typed, Matrix now, Language language) {
        var reading = new MatrixReading(typed, now, language);
        var matrix = new Matrix(reading.cells(), reading.names(Impact.values()), reading.names(Urgency.values()));
        return new Read(reading.wrong.isEmpty() ? matrix : null, reading.wrong);
    }

    private Map<Weight, Priority> cells() {
        var cells = new HashMap<Weight, Priority>();
        for (var impact : Impact.values()) {
            for (var urgency : Urgency.values()) cell(new Weight(impact, urgency), cells);
        }
        return cells;
    }

    private void cell(Weight weight, Map<Weight, Priority> cells) {
        var field = MatrixForm.cell(weight.impact(), weight.urgency());
        var chosen = typed.getOrDefault(field, "");
        var found = Arrays.stream(Priority.values())
                .filter(it -> it.name().equals(chosen))
                .findFirst();
        found.ifPresent(it -> cells.put(weight, it));
        if (found.isPresent()) return;
        var hole = new Refused(
                "ticketing.matrix.hole", now.name(weight.impact(), language), now.name(weight.urgency(), language));
        wrong.put(field, hole);
    }

    private <T extends Enum<T>> Map<T, Map<Language, String>> names(T[] levels) {
        return Arrays.stream(levels)
                .collect(toMap(
                        level -> level,
                        level -> Arrays.stream(Language.values()).collect(toMap(it -> it, it -> name(level, it)))));
    }

    private String name(Enum<?> level, Language in) {
        var field = MatrixForm.name(level, in);
        var name = Words.line(typed.getOrDefault(field, ""));
        if (name.isEmpty()) wrong.put(field, new Refused("ticketing.matrix.name-missing"));
        if (name.length() > LONGEST_NAME)
            wrong.put(field, new Refused("ticketing.new.too-long", LONGEST_NAME, name.length()));
        return name;
    }
}
