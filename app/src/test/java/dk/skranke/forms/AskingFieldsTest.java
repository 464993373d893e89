package dk.skranke.forms;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingFieldsTest {

    private static final Known KNOWN = new Known() {
        @Override
        public boolean person(String id) {
            return id.equals("3");
        }

        @Override
        public boolean matter(String number) {
            return number.equals("2026-0417");
        }

        @Override
        public boolean file() {
            return false;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = BANK                            | true",
                "kind != BANK                           | false",
                "kind in (NAME, BANK) and given days    | true",
                "not kind in (NAME, TAX)                | true",
                "kind = NAME or (days >= 10 and to > from) | true",
                "kind = NAME or days >= 10 and to < from | false",
                "days < 9                               | false",
                "given nothing                          | false",
                "note = \"two words\"                   | true",
            })
    void a_condition_is_read_as_it_is_written(String condition, boolean holds) {
        var answers =
                Map.of("kind", "BANK", "days", "10", "from", "2026-07-01", "to", "2026-07-14", "note", "two words");

        assertThat(Condition.of(condition).holds(it -> answers.getOrDefault(it, "")))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind",
                "kind =",
                "kind = BANK or",
                "(kind = BANK",
                "kind in ()",
                "kind = BANK)",
                "1 = 2",
                "kind = <b>"
            })
    void what_is_no_condition_is_refused_with_its_place(String condition) {
        assertThatThrownBy(() -> Condition.of(condition)).isInstanceOf(Condition.Unreadable.class);
    }

    @Test
    void a_condition_as_deep_as_a_well_is_refused_and_not_fallen_into() {
        assertThatThrownBy(() -> Condition.of("(".repeat(5000) + "a = b" + ")".repeat(5000)))
                .isInstanceOf(Condition.Unreadable.class);
    }

    @Test
    void a_field_that_is_not_asked_is_neither_required_nor_kept() {
        var fields = List.of(choice("kind", "BANK", "NAME"), field("account", FieldType.ACCOUNT, "kind = BANK", true));

        var named = Answers.read(fields, Map.of("kind", "NAME", "account", "DE89370400440532013000"), Map.of(), KNOWN);
        var bank = Answers.read(fields, Map.of("kind", "BANK"), Map.of(), KNOWN);

        assertThat(named.fine()).isTrue();
        assertThat(named.given()).containsOnlyKeys("kind");
        assertThat(bank.wrong()).containsOnlyKeys("account");
    }

    @Test
    void what_hides_a_field_hides_those_that_hang_on_it() {
        var fields = List.of(
                choice("kind", "BANK", "NAME"),
                field("abroad", FieldType.BOOL, "kind = BANK", false),
                field("country", FieldType.TEXT, "abroad = true", true));

        var read = Answers.read(fields, Map.of("kind", "NAME", "abroad", "true"), Map.of(), KNOWN);

        assertThat(read.fine()).isTrue();
        assertThat(read.given()).containsOnlyKeys("kind");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,'7,5',true",
        "NUMBER,seven,false",
        "DATE,2026-02-29,false",
        "DATE,2028-02-29,true",
        "DATETIME,2026-02-28T14:30,true",
        "PERSON,3,true",
        "PERSON,4,false",
        "MATTER,2026-0417,true",
        "MATTER,1,false",
        "BOOL,true,true",
        "BOOL,perhaps,false",
        "ACCOUNT,DE89 3704 0044 0532 0130 00,true",
        "ACCOUNT,DE88 3704 0044 0532 0130 00,false",
        "ACCOUNT,1234 0001234567,true",
        "LONGTEXT,words,true"
    })
    void each_type_knows_what_is_an_answer(FieldType type, String answer, boolean right) {
        var read = Answers.read(List.of(field("it", type, null, true)), Map.of("it", answer), Map.of(), KNOWN);

        assertThat(read.fine()).isEqualTo(right);
    }

    @Test
    void options_that_are_not_offered_are_refused_in_trees_and_lists_too() {
        var tree = new FormField(
                "area",
                FieldType.TREE,
                words(),
                null,
                true,
                null,
                null,
                null,
                null,
                List.of(new Option("LAW", words(), List.of(new Option("LEASE", words())))),
                null,
                null,
                null);
        var many = new FormField(
                "systems",
                FieldType.MULTISELECT,
                words(),
                null,
                true,
                null,
                null,
                null,
                null,
                List.of(new Option("PAYROLL", words()), new Option("BAR", words())),
                null,
                null,
                null);
        var fields = List.of(tree, many);

        assertThat(Answers.read(fields, Map.of("area", "LEASE", "systems", "BAR,PAYROLL"), Map.of(), KNOWN)
                        .fine())
                .isTrue();
        assertThat(Answers.read(fields, Map.of("area", "TAX", "systems", "BAR,KITCHEN"), Map.of(), KNOWN)
                        .wrong())
                .containsOnlyKeys("area", "systems");
    }

    @Test
    void an_answer_may_have_to_fit_another() {
        var from = field("from", FieldType.DATE, null, true);
        var to = new FormField(
                "to",
                FieldType.DATE,
                words(),
                null,
                true,
                null,
                null,
                "to >= from",
                new Phrase("Omvendt", "Umgekehrt", "The wrong way round"),
                null,
                null,
                null,
                null);

        var read = Answers.read(List.of(from, to), Map.of("from", "2026-07-14", "to", "2026-07-01"), Map.of(), KNOWN);

        assertThat(requireNonNull(read.wrong().get("to")).key()).isEqualTo("forms.wrong.own");
    }

    @Test
    void a_file_that_must_be_there_is_asked_for() {
        var read = Answers.read(List.of(field("proof", FieldType.FILE, null, true)), Map.of(), Map.of(), KNOWN);

        assertThat(requireNonNull(read.wrong().get("proof")).key()).isEqualTo("forms.wrong.file-missing");
    }

    @Test
    void a_condition_that_asks_about_itself_is_refused_with_its_place() {
        var own = List.of(field("a", FieldType.TEXT, "a = 1", false));
        var circle = List.of(
                field("a", FieldType.TEXT, "b = 1", false),
                field("b", FieldType.TEXT, "c = 1", false),
                field("c", FieldType.TEXT, "a = 1", false));

        assertThat(FormCheck.of(own, Set.of()))
                .extracting(Flaw::place, Flaw::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("fields.a", "forms.flaw.circle"));
        assertThat(FormCheck.of(circle, Set.of()))
                .hasSize(3)
                .allMatch(it -> it.key().equals("forms.flaw.circle"));
    }

    @Test
    void a_form_is_refused_for_unknown_fields_double_keys_missing_words_and_empty_choices() {
        var form = List.of(
                field("a", FieldType.TEXT, "nowhere = 1", false),
                field("a", FieldType.TEXT, "kind = = 1", false),
                new FormField(
                        "Kind",
                        FieldType.SELECT,
                        new Phrase("x", "", "x"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        assertThat(FormCheck.of(form, Set.of()))
                .extracting(Flaw::key)
                .contains(
                        "forms.flaw.unknown-field",
                        "forms.flaw.twice",
                        "forms.flaw.condition",
                        "forms.flaw.key",
                        "forms.flaw.languages",
                        "forms.flaw.no-options");
    }

    private static FormField choice(String key, String... options) {
        var all = java.util.Arrays.stream(options)
                .map(it -> new Option(it, words()))
                .toList();
        return new FormField(key, FieldType.SELECT, words(), null, true, null, null, null, null, all, null, null, null);
    }

    private static FormField field(String key, FieldType type, @Nullable String visibleIf, boolean required) {
        return new FormField(key, type, words(), null, required, null, visibleIf, null, null, null, null, null, null);
    }

    private static Phrase words() {
        return new Phrase("Ord", "Wort", "Word");
    }
}
