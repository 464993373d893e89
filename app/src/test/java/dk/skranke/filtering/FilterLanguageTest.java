package dk.skranke.filtering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterLanguageTest {

    private static final Known OFFICE = new Known(
            List.of(named(1, "Proces"), named(2, "Fast ejendom"), named(3, "Ingen")),
            List.of(named(1, "Sofie Krogh"), named(2, "Jonas Thorup"), named(3, "Jonas Holm")),
            List.of(new Known.Named(1, List.of("Klienthenvendelse", "Mandantenanfrage", "Client inquiry"))));

    @Test
    void what_is_written_reads_as_the_same_filter() {
        var chance = new Random(4127);
        for (var round = 0; round < 5_000; round++) {
            var filter = filter(chance, 2);
            for (var vocabulary : vocabularies()) {
                var written = new Writing(vocabulary, OFFICE).of(filter);
                assertThat(new Reading(written, Vocabulary.of(Language.DE), OFFICE).all())
                        .as(written)
                        .isEqualTo(filter);
            }
        }
    }

    @Test
    void whatever_is_typed_is_read_or_gets_a_sentence_in_every_language() {
        var chance = new Random(417);
        var pieces = List.of(
                "status:",
                "åben",
                "frist",
                "<",
                ">=",
                "7d",
                "-",
                "(",
                ")",
                "\"",
                " or ",
                " ",
                ",",
                "#3",
                "team:",
                "\\",
                "nope:",
                "mig",
                "æ",
                "ingen",
                "999999999999d",
                "31.2.2026");
        for (var round = 0; round < 20_000; round++) {
            var typed = String.join(
                    "",
                    IntStream.range(0, 1 + chance.nextInt(8))
                            .mapToObj(_ -> pieces.get(chance.nextInt(pieces.size())))
                            .toList());
            try {
                read(typed);
            } catch (Mistake it) {
                assertThat(it.before() + it.wrong() + it.after()).isEqualTo(typed);
                for (var language : Language.values())
                    assertThat(it.sentence(language)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:i-gang team:proces | status:in-bearbeitung team:Proces",
                "dato<7d | termin<7d",
                "frist<7d | deadline<7d",
                "kontrol:mangler | kontrolle:fehlt",
                "svartid<4h | antwortzeit<4h",
                "er:fortrolig | ist:vertraulich",
                "ansvarlig:mig -mærkat:moms | assignee:me -tag:moms",
                "priority>=high | prioritet>=høj",
                "assignee:sofie | bearbeiter:\"Sofie Krogh\"",
                "team:fast-ejendom | team:\"fast ejendom\"",
                "dato:24.11.2026 | due:2026-11-24",
                "a or b c | a eller (b und)"
            })
    void every_language_reads_the_same(String one, String other) {
        if (!other.contains("und")) assertThat(read(one)).isEqualTo(read(other));
        else assertThat(read(one)).isInstanceOf(Filter.Any.class);
    }

    @Test
    void a_filter_is_written_in_the_words_of_its_reader() {
        var filter = read("status:open team:proces due<7d assignee:me -tag:moms priority>=high updated>-3d \"words\"");

        assertThat(new Writing(Vocabulary.of(Language.DA), OFFICE).of(filter))
                .isEqualTo(
                        "status:i-gang team:Proces dato<7d ansvarlig:mig -mærkat:moms prioritet>=høj aktivitet>-3d words");
        assertThat(new Writing(Vocabulary.of(Language.DE), OFFICE).of(filter))
                .isEqualTo(
                        "status:in-bearbeitung team:Proces termin<7d bearbeiter:ich -schlagwort:moms priorität>=hoch aktivität>-3d words");
        assertThat(new Writing(Vocabulary.KEPT, new Known(List.of(), List.of(), List.of())).of(filter))
                .as("as it is kept")
                .isEqualTo("status:open team:#1 due<7d assignee:me -tag:moms priority>=high updated>-3d words");
        assertThat(new Writing(Vocabulary.KEPT, OFFICE).of(filter))
                .as("for another office")
                .isEqualTo("status:open team:Proces due<7d assignee:me -tag:moms priority>=high updated>-3d words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statsu:åben | statsu | status:åben",
                "frist<7d team:proses | proses | frist<7d team:Proces",
                "priority:hgih | hgih | priority:high",
            })
    void a_slip_of_the_pen_is_put_right(String typed, String wrong, String right) {
        var mistake = mistake(typed, Language.EN);

        assertThat(mistake.wrong()).isEqualTo(wrong);
        assertThat(mistake.corrected()).isEqualTo(right);
    }

    @Test
    void the_hint_says_what_was_meant_in_the_language_of_the_reader() {
        assertThat(mistake("statsu:åben", Language.DA).sentence(Language.DA))
                .isEqualTo("»statsu« er ikke et felt. Mente du »status«?");
        assertThat(mistake("ansvarlig:jonas", Language.EN).sentence(Language.EN))
                .isEqualTo("“jonas” fits several: Jonas Thorup, Jonas Holm. Write more of the name.");
        assertThat(mistake("team:#9", Language.DE).sentence(Language.DE)).contains("gelöscht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a",
                "a)",
                "()",
                "\"a",
                "\"\"",
                "a or",
                "or a",
                "not",
                "team:",
                "frist<",
                "frist:31.2.2026",
                "frist<3h",
                "team>proces",
                "frist<1d,2d",
                "status:none",
                "status:open,",
                "nonsense:x",
                "Re: svar"
            })
    void nonsense_is_not_guessed_at(String typed) {
        assertThat(mistake(typed, Language.EN).position()).isPositive();
    }

    @Test
    void a_team_that_is_called_nobody_stands_in_quotes() {
        var filter = Filter.is(Field.TEAM, new Value.OfTeam(new TeamId(3)));

        assertThat(new Writing(Vocabulary.of(Language.DA), OFFICE).of(filter)).isEqualTo("team:\"Ingen\"");
    }

    private static Filter read(String typed) {
        return new Reading(typed, Vocabulary.of(Language.EN), OFFICE).all();
    }

    private static Mistake mistake(String typed, Language language) {
        var mistake =
                catchThrowableOfType(Mistake.class, () -> new Reading(typed, Vocabulary.of(language), OFFICE).all());
        assertThat(mistake).as(typed).isNotNull();
        return mistake;
    }

    private static List<Vocabulary> vocabularies() {
        return List.of(
                Vocabulary.KEPT, Vocabulary.of(Language.DA), Vocabulary.of(Language.DE), Vocabulary.of(Language.EN));
    }

    private static Filter filter(Random chance, int depth) {
        var parts = new ArrayList<Filter>();
        for (var i = chance.nextInt(1, 2 + depth); i > 0; i--) parts.add(part(chance, depth));
        return chance.nextInt(20) == 0 ? Filter.EVERYTHING : Filter.all(parts);
    }

    private static Filter part(Random chance, int depth) {
        var kind = chance.nextInt(depth > 0 ? 6 : 4);
        if (kind == 4) return Filter.any(List.of(some(chance, depth), some(chance, depth)));
        if (kind == 5) return new Filter.Not(some(chance, depth));
        if (kind == 0) return new Filter.Words(text(chance));
        var field = Field.values()[chance.nextInt(Field.values().length)];
        var comparison = field.ordered() ? Comparison.values()[chance.nextInt(5)] : Comparison.IS;
        var most = comparison == Comparison.IS ? chance.nextInt(1, 4) : 1;
        return new Filter.Test(
                field,
                comparison,
                IntStream.range(0, most)
                        .mapToObj(_ -> value(field, comparison, chance))
                        .toList());
    }

    private static Filter some(Random chance, int depth) {
        Supplier<Filter> again = () -> filter(chance, depth - 1);
        var filter = again.get();
        while (filter.equals(Filter.EVERYTHING)) filter = again.get();
        return filter;
    }

    private static Value value(Field field, Comparison comparison, Random chance) {
        if (comparison == Comparison.IS && field.mayBeMissing() && chance.nextInt(5) == 0) return new Value.Nothing();
        return switch (field.kind()) {
            case MARK ->
                new Value.Mark(field.marks().get(chance.nextInt(field.marks().size())));
            case TEAM -> new Value.OfTeam(new TeamId(chance.nextInt(1, 4)));
            case PERSON ->
                chance.nextBoolean()
                        ? new Value.Me()
                        : new Value.OfPerson(new dk.skranke.office.PersonId(chance.nextInt(1, 4)));
            case CATEGORY -> new Value.OfCategory(new dk.skranke.catalogue.CategoryId(1));
            case TEXT -> new Value.Text(text(chance));
            case DAY, MOMENT ->
                chance.nextBoolean()
                        ? new Value.Day(LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(2000)))
                        : new Value.Away(chance.nextInt(-99, 99), Value.Unit.values()[chance.nextInt(1, 5)]);
        };
    }

    private static String text(Random chance) {
        var some = List.of(
                "moms", "ingen", "or", "a b", "\"", "a\\", "-x", "(", "status:åben", "æøå", "#3", "i-dag", "a,b", "|");
        return some.get(chance.nextInt(some.size()));
    }

    private static Known.Named named(long id, String name) {
        return new Known.Named(id, List.of(name));
    }
}
