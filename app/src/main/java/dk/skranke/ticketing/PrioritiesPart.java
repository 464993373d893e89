package dk.skranke.ticketing;

import static java.util.stream.Collectors.toMap;

import dk.skranke.configuration.ConfigurationPart;
import dk.skranke.configuration.Unfit;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.MatrixForm;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The matrix and the office's words for its levels: all of it, for a cell is never empty. */
@Component
@Order(50)
class PrioritiesPart extends ConfigurationPart<PrioritiesPart.Entry> {

    record Entry(
            Map<Impact, Phrase> impacts, Map<Urgency, Phrase> urgencies, Map<Impact, Map<Urgency, Priority>> matrix) {

        static Entry of(Matrix it) {
            var impacts = new EnumMap<Impact, Phrase>(Impact.class);
            var urgencies = new EnumMap<Urgency, Phrase>(Urgency.class);
            var matrix = new EnumMap<Impact, Map<Urgency, Priority>>(Impact.class);
            it.impacts().forEach((level, names) -> impacts.put(level, phrase(names)));
            it.urgencies().forEach((level, names) -> urgencies.put(level, phrase(names)));
            it.cells()
                    .forEach((weight, priority) -> matrix.computeIfAbsent(
                                    weight.impact(), _ -> new EnumMap<>(Urgency.class))
                            .put(weight.urgency(), priority));
            return new Entry(impacts, urgencies, matrix);
        }

        private static Phrase phrase(Map<Language, String> it) {
            return new Phrase(
                    it.getOrDefault(Language.DA, ""),
                    it.getOrDefault(Language.DE, ""),
                    it.getOrDefault(Language.EN, ""));
        }

        /** As the form carries it. */
        Map<String, String> typed() {
            var typed = new HashMap<String, String>();
            impacts.forEach((level, names) -> name(level, names, typed));
            urgencies.forEach((level, names) -> name(level, names, typed));
            matrix.forEach((impact, row) ->
                    row.forEach((urgency, priority) -> typed.put(MatrixForm.cell(impact, urgency), priority.name())));
            return typed;
        }

        private static void name(Enum<?> level, Phrase names, Map<String, String> typed) {
            for (var it : Language.values()) typed.put(MatrixForm.name(level, it), names.in(it));
        }
    }

    private final Matrices matrices;

    PrioritiesPart(Matrices matrices) {
        super("priorities", "office.priorities", Entry.class);
        this.matrices = matrices;
    }

    @Override
    protected List<Entry> exported(Member me) {
        return List.of(Entry.of(matrices.matrix()));
    }

    @Override
    protected void use(Entry it, Member me) {
        var read = MatrixReading.of(it.typed(), matrices.matrix(), me.language());
        Unfit.unless(inText(read.wrong()));
        if (read.matrix() != null) matrices.change(read.matrix(), me);
    }

    /** What the form calls its fields has a place in the text. */
    private static Map<String, Refused> inText(Map<String, Refused> wrong) {
        var places = new HashMap<String, String>();
        for (var impact : Impact.values()) {
            for (var urgency : Urgency.values())
                places.put(MatrixForm.cell(impact, urgency), "matrix." + impact + "." + urgency);
        }
        for (var language : Language.values()) {
            for (var it : Impact.values())
                places.put(MatrixForm.name(it, language), "impacts." + it + "." + language.code());
            for (var it : Urgency.values())
                places.put(MatrixForm.name(it, language), "urgencies." + it + "." + language.code());
        }
        return wrong.entrySet().stream()
                .collect(toMap(it -> places.getOrDefault(it.getKey(), it.getKey()), Map.Entry::getValue));
    }
}
