package dk.skranke.filtering;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a field is compared with. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern OURS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern AWAY = Pattern.compile("([+-]?\\d{1,3})(\\p{L})");
    private static final int SHOWN = 5;

    private final String typed;
    private final Vocabulary vocabulary;
    private final Known known;

    Values(String typed, Vocabulary vocabulary, Known known) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.known = known;
    }

    Value of(Field field, Comparison comparison, String text, boolean quoted, int from, int to) {
        if (text.isBlank()) throw mistake(from, to, "nothing", null);
        if (!quoted && Reserved.NONE.is(text) && comparison == Comparison.IS) return nothing(field, from, to);
        return switch (field.kind()) {
            case MARK -> mark(field, text, from, to);
            case TEAM, PERSON, CATEGORY -> named(field, text, quoted, from, to);
            case TEXT -> new Value.Text(text.strip());
            case DAY, MOMENT -> date(field, comparison, text, from, to);
        };
    }

    private Value nothing(Field field, int from, int to) {
        if (!field.mayBeMissing()) throw mistake(from, to, "never-missing", null, word(field));
        return new Value.Nothing();
    }

    private Value mark(Field field, String text, int from, int to) {
        return field.marks().stream()
                .filter(it -> Vocabulary.all(field.key(), it).anyMatch(text.replace(' ', '-')::equalsIgnoreCase))
                .findFirst()
                .map(Value.Mark::new)
                .orElseThrow(() -> {
                    var all = field.marks().stream()
                            .map(it -> vocabulary.word(field.key(), it))
                            .toList();
                    return mistake(
                            from,
                            to,
                            "mark",
                            Near.to(text, all).orElse(null),
                            text,
                            word(field),
                            String.join(", ", all));
                });
    }

    private Value named(Field field, String text, boolean quoted, int from, int to) {
        var number = NUMBER.matcher(text);
        if (!quoted && field == Field.ASSIGNEE && Reserved.ME.is(text)) return new Value.Me();
        if (!quoted && number.matches()) return existing(field, Long.parseLong(number.group(1)), from, to);
        var all = known.of(field);
        var found = all.stream().filter(it -> it.called(text)).toList();
        if (found.isEmpty()) found = all.stream().filter(it -> it.hinted(text)).toList();
        if (found.size() > 1) throw mistake(from, to, "ambiguous", null, text, some(found));
        if (found.isEmpty()) throw missing(field, text, all, from, to);
        return value(field, found.getFirst().id());
    }

    private Value existing(Field field, long id, int from, int to) {
        if (known.of(field).stream().noneMatch(it -> it.id() == id)) throw mistake(from, to, "gone", null, word(field));
        return value(field, id);
    }

    private static Value value(Field field, long id) {
        return switch (field.kind()) {
            case TEAM -> new Value.OfTeam(new TeamId(id));
            case PERSON -> new Value.OfPerson(new PersonId(id));
            default -> new Value.OfCategory(new CategoryId(id));
        };
    }

    private Mistake missing(Field field, String text, List<Known.Named> all, int from, int to) {
        var near = Near.to(text, all.stream().map(Known.Named::name).toList());
        return near.map(it -> mistake(
                        from, to, "name-near", Writing.PLAIN.matcher(it).matches() ? it : "\"" + it + "\"", text, it))
                .orElseGet(() -> mistake(from, to, "name", null, text, word(field), some(all)));
    }

    private static String some(List<Known.Named> all) {
        return String.join(
                        ", ", all.stream().limit(SHOWN).map(Known.Named::name).toList())
                + (all.size() > SHOWN ? " …" : "");
    }

    private Value date(Field field, Comparison comparison, String text, int from, int to) {
        if (Reserved.TODAY.is(text)) return new Value.Away(0, Value.Unit.DAY);
        if (Reserved.TOMORROW.is(text)) return new Value.Away(1, Value.Unit.DAY);
        if (Reserved.YESTERDAY.is(text)) return new Value.Away(-1, Value.Unit.DAY);
        var away = AWAY.matcher(text);
        if (away.matches()) {
            var unit = unit(away.group(2));
            if (unit.isPresent()) return away(field, comparison, Integer.parseInt(away.group(1)), unit.get(), from, to);
        }
        return day(text)
                .map(Value.Day::new)
                .orElseThrow(() -> mistake(from, to, "date", null, text, vocabulary.word("unit", "day")));
    }

    private Value away(Field field, Comparison comparison, int amount, Value.Unit unit, int from, int to) {
        if (unit == Value.Unit.HOUR && (field.kind() == Field.Kind.DAY || comparison == Comparison.IS)) {
            throw mistake(from, to, "hours", null, word(field));
        }
        return new Value.Away(amount, unit);
    }

    private static Optional<Value.Unit> unit(String letter) {
        return Arrays.stream(Value.Unit.values())
                .filter(it -> Vocabulary.all("unit", it.key()).anyMatch(letter::equalsIgnoreCase))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        var ours = OURS.matcher(text);
        return ours.matches() ? day(ours.group(3), ours.group(2), ours.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var it = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return it.getYear() >= 1900 && it.getYear() < 2200 ? Optional.of(it) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String word(Field field) {
        return vocabulary.word("field", field.key());
    }

    private Mistake mistake(int from, int to, String key, @Nullable String instead, Object... arguments) {
        return new Mistake(typed, from, to, key, instead, arguments);
    }
}
