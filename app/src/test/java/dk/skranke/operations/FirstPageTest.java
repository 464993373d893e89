package dk.skranke.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.shared.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {

    @TempDir
    Path folder;

    @TempDir
    Path another;

    @Test
    void the_code_is_random_and_says_nothing_about_itself() {
        var code = code(folder);

        assertThat(code.value())
                .hasSizeGreaterThanOrEqualTo(22)
                .isNotEqualTo(code(another).value());
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void all_nodes_on_a_folder_say_the_same_code_until_the_office_is_open() {
        var code = code(folder).value();
        assertThat(code(folder).value()).isEqualTo(code);

        code(folder).forget();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_code_opens_the_office() {
        var code = code(folder);

        assertThat(code.is(" " + code.value() + "\n")).isTrue();
        assertThat(code.is("")).isFalse();
        assertThat(code.is(code.value().substring(1))).isFalse();
        assertThat(code.is(code(another).value())).isFalse();
    }

    private static SetupCode code(Path data) {
        return new SetupCode(data.toString());
    }

    @Test
    void every_country_has_a_clock_and_a_name_in_every_language() {
        for (var country : Country.values()) {
            assertThat(country.zone()).isNotNull();
            for (var language : Language.values())
                assertThat(country.in(language)).isNotEqualTo(country.name());
        }
    }

    @Test
    void a_danish_office_is_offered_denmark_and_copenhagens_time() {
        assertThat(Country.of(Language.DA).zone().getId()).isEqualTo("Europe/Copenhagen");
        assertThat(Country.byName(Language.DA)).contains(Country.DK, Country.DE).hasSize(32);
    }

    @Test
    void every_field_says_what_is_missing() {
        var empty = new NewOffice(" ", Language.DA, Country.DK, "", "mette", "kort");

        assertThat(SetupErrors.of(empty)).containsOnlyKeys("office", "name", "mail", "password");
    }

    @Test
    void a_password_never_stands_in_the_words_about_an_office() {
        var office = new NewOffice("Brix", Language.DA, Country.DK, "Mette", "m@b.dk", "fire ord der ikke passer");

        assertThat(office.toString()).doesNotContain("fire ord");
    }
}
