package dk.skranke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aftale.pdf",
                "Klage æøå ÆØÅ é.docx",
                "契約書.pdf",
                "Sag 12-2026 (endelig) [v2].tar.gz",
                "Smil 😀.png",
                "Lov & ret; §1, stk. 2 – 'note'.txt"
            })
    void an_ordinary_name_stays_as_it_is(String name) {
        assertThat(FileNames.clean(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ../../x,                          x
            ..\\..\\x,                        x
            /etc/passwd,                      passwd
            ../../etc/passwd,                 passwd
            C:\\x,                            x
            C:x.pdf,                          x.pdf
            c:/windows/win.ini,               win.ini
            \\\\server\\share\\x.pdf,         x.pdf
            file:///etc/passwd,               passwd
            ..,                               fil
            ../,                              fil
            ...,                              fil
            .htaccess,                        htaccess
            x.php. . .,                       x.php
            '  x.pdf  ',                      x.pdf
            a.asp::$DATA,                     a.asp
            a.asp:skjult:$data,               a.asp
            Re: Aftale.pdf,                   Re_ Aftale.pdf
            ..／..／x,                        _.._x
            a.<img src=x onerror=alert(1)>,   a._img src=x onerror=alert(1)_
            """)
    void no_path_and_no_trick_is_left(String name, String clean) {
        assertThat(FileNames.clean(name)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\0.pdf",
                "x\u200B.pdf",
                "x\u200E.p\u202Edf",
                "\uFEFFx.pdf",
                "x.pdf\u200B",
                ".\u200B.x.pdf",
                "x\u2066.pdf\u2069",
                "x\u00AD.pdf",
                "\u3164x.pdf",
                "x.\uD800pdf",
                "\u007Fx.pdf",
                "\u2028x.pdf",
                "\u00A0x.pdf\u3000",
                "x\u061C.pdf",
                "x\uDB40\uDC41.pdf"
            })
    void nothing_that_cannot_be_seen_is_left(String name) {
        assertThat(FileNames.clean(name)).isEqualTo("x.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "CON, _CON",
        "nul.txt, _nul.txt",
        "Com1.tar.gz, _Com1.tar.gz",
        "LPT¹, _LPT¹",
        "aux .txt, _aux .txt",
        "N\u200BUL, _NUL",
        "CON., _CON",
        "CONTO.pdf, CONTO.pdf",
        "COM10.txt, COM10.txt"
    })
    void a_name_that_is_a_device_elsewhere_is_told_apart(String name, String clean) {
        assertThat(FileNames.clean(name)).isEqualTo(clean);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_name() {
        assertThat(FileNames.clean("A\u030Arsopgørelse.pdf")).isEqualTo(FileNames.clean("Årsopgørelse.pdf"));
        assertThat(FileNames.clean("A\u200B\u030Ars.pdf")).isEqualTo("Års.pdf");
    }

    @Test
    void spaces_that_push_the_real_extension_out_of_sight_are_drawn_together() {
        assertThat(FileNames.clean("faktura.pdf" + " \u2003\t\r\n".repeat(50) + ".exe"))
                .isEqualTo("faktura.pdf .exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "æ", "😀", "a.", " ."})
    void a_long_name_is_cut_and_keeps_its_extension(String piece) {
        var clean = FileNames.clean("x" + piece.repeat(300) + "y.docx");

        assertThat(clean).startsWith("x").endsWith(".docx").hasSizeLessThanOrEqualTo(150);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(clean)).isTrue();
    }

    @Test
    void an_extension_of_absurd_length_is_not_one() {
        assertThat(FileNames.clean("x." + "y".repeat(4000))).isEqualTo("x." + "y".repeat(148));
    }

    @Test
    void a_name_of_which_nothing_is_left_gets_the_fallback() {
        assertThat(FileNames.clean("\u202E..", "Vedhæftning 1")).isEqualTo("Vedhæftning 1");
        assertThat(FileNames.clean(null)).isEqualTo("fil");
    }

    @Test
    void any_name_is_clean_after_one_cleaning() {
        var parts =
                "../|..\\|/|C:|:|::$DATA|.|..| |\u00A0|\u200B|\u202E|\0|\uFEFF|CON|NUL|com1|.pdf|.exe|a|æ|A|\u030A|\u0338|<|>|\"|\uD83D|\uDE00|😀|\u3164|\uFF0F|\u2028|\u1100|\u1161|x"
                        .split("\\|");
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var name = new StringBuilder();
            for (var part = random.nextInt(12); part >= 0; part--) name.append(parts[random.nextInt(parts.length)]);
            if (round % 10 == 0)
                name.append("z".repeat(random.nextInt(200))).append(parts[random.nextInt(parts.length)]);
            isClean(name.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", " ", ":", "a", ":$DATA", "\u0301", "\u200B", "/"})
    void a_name_without_end_takes_no_time(String piece) {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> isClean(piece.repeat(1_000_000) + "x"));
    }

    private static void isClean(String name) {
        var clean = FileNames.clean(name);

        assertThat(clean)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(150)
                .doesNotContainPattern("[/\\\\:*?\"<>|\\p{C}]|^[. ]|[. ]$")
                .doesNotMatch("(?i)(con|nul|com1)(\\..*)?")
                .isEqualTo(FileNames.clean(clean));
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    }
}
