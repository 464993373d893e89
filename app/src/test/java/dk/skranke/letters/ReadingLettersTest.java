package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingLettersTest {

    @Test
    void a_danish_reply_from_outlook_is_read_with_its_attachment() {
        var letter = Corpus.read("outlook-danish-reply");

        assertThat(letter.from()).isEqualTo(new Address("henrik@havnegadensbageri.dk", "Henrik Aaby"));
        assertThat(letter.to()).extracting(Address::mail).containsExactly("sager@brixlindegaard.dk");
        assertThat(letter.cc()).containsExactly(new Address("birgit.holm@brixlindegaard.dk", "Birgit Holm"));
        assertThat(letter.subject()).isEqualTo("SV: Låneaftale for Havnegadens Bageri - spørgsmål om sikkerhed");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-11-03T09:14:09Z"));
        assertThat(letter.messageId())
                .isEqualTo("AM0PR05MB1234ABCDEF0123456789@AM0PR05MB1234.eurprd05.prod.outlook.com");
        assertThat(letter.inReplyTo()).containsExactly("t42.2@brixlindegaard.dk");
        assertThat(letter.references()).containsExactly("t42.1@brixlindegaard.dk", "t42.2@brixlindegaard.dk");
        assertThat(letter.text())
                .startsWith("Kære Sofie\n\nTak for udkastet. Renten er 4,5 % af 250.000 € – det passer.");
        assertThat(letter.html()).contains("<p class=\"MsoNormal\">Kære Sofie");
        assertThat(letter.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("Låneaftale, side 4.pdf");
            assertThat(part.declaredType()).isEqualTo("application/pdf");
            assertThat(part.inline()).isFalse();
            assertThat(part.bytes())
                    .asString(StandardCharsets.US_ASCII)
                    .startsWith("%PDF-1.4")
                    .endsWith("%%EOF\n");
        });
        assertThat(letter.automatic()).isFalse();
        assertThat(letter.troubles()).isEmpty();
        assertThat(QuotedText.split(letter.text()).fresh()).endsWith("Havnegadens Bageri ApS\n\n");
    }

    @Test
    void a_german_reply_from_gmail_keeps_its_umlauts_and_euros() {
        var letter = Corpus.read("gmail-german");

        assertThat(letter.from()).isEqualTo(new Address("juergen.grossmann@example.de", "Jürgen Großmann"));
        assertThat(letter.subject()).isEqualTo("Re: Kündigung des Mietvertrags – Gebühren 320 €");
        assertThat(letter.text()).contains("die Gebühren von 320 € sind überwiesen. Schöne Grüße");
        assertThat(QuotedText.split(letter.text()).fresh()).endsWith("Jürgen Großmann\n\n");
        assertThat(letter.troubles()).isEmpty();
    }

    @Test
    void an_image_in_a_letter_from_apple_mail_is_inline() {
        var letter = Corpus.read("apple-mail-inline-image");

        assertThat(letter.subject()).isEqualTo("Billede af printerens fejl 🖨");
        assertThat(letter.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("fejl.png");
            assertThat(part.contentId()).isEqualTo("81F0A7E2-fejl@brixlindegaard.dk");
            assertThat(part.inline()).isTrue();
        });
        assertThat(letter.html()).contains("cid:81F0A7E2-fejl@brixlindegaard.dk");
    }

    @Test
    void flowed_paragraphs_from_thunderbird_are_put_together() {
        var letter = Corpus.read("thunderbird-flowed");

        assertThat(letter.text())
                .contains("Vi har talt det igennem i bestyrelsen, og vi vil gerne have, at du sender varslingen i denne"
                        + " uge, så den når frem inden den første i måneden.\n\nFra Henrik\n")
                .contains("> Skal vi varsle nu eller vente, til I har fundet en ny bager, som I sagde på mødet?\n")
                .contains("\n-- \nHenrik Aaby");
    }

    @Test
    void eight_bit_text_without_a_charset_is_read_as_windows_meant_it() {
        var letter = Corpus.read("latin1-undeclared");

        assertThat(letter.from()).isEqualTo(new Address("erik@molgaard-vvs.example", "Erik Mølgaard"));
        assertThat(letter.subject()).isEqualTo("Blå rapport til søndag");
        assertThat(letter.text())
                .isEqualTo("Kære alle\n\nRørene på loftet er skiftet. Pris: 12.500 kr. – eller 1.675 €.\n");
    }

    @Test
    void other_charsets_come_out_right() {
        assertThat(Corpus.read("koi8").subject()).isEqualTo("Договор");
        assertThat(Corpus.read("koi8").text()).isEqualTo("Добрый день\n");
        assertThat(Corpus.read("utf16").text()).isEqualTo("Kære læser: 10 €\n");
        assertThat(Corpus.read("mailing-list").text()).startsWith("Kære kolleger\n\nGebyret er nu 100 €.\n");
    }

    @Test
    void raw_utf8_in_headers_and_file_names_is_read() {
        var letter = Corpus.read("utf8-headers");

        assertThat(letter.from()).isEqualTo(new Address("aase@xn--blbrgrd-fxak7p.example", "Åse Ærø-Östlund"));
        assertThat(letter.subject()).isEqualTo("Møde på fredag – 10 € i gebyr");
        assertThat(letter.text()).isEqualTo("På gensyn på fredag.");
        assertThat(letter.parts())
                .extracting(Part::name)
                .containsExactly("Mødereferat på dansk.docx", "Bilag 1 – købekontrakt.pdf");
    }

    @Test
    void a_multipart_that_lost_its_boundary_is_still_read() {
        var letter = Corpus.read("missing-boundary-parameter");

        assertThat(letter.text()).isEqualTo("Se vedlagte dokument.\n");
        assertThat(letter.parts()).extracting(Part::name).containsExactly("scan0001.pdf");
    }

    @Test
    void a_mail_that_broke_off_keeps_what_had_come() {
        var letter = Corpus.read("boundary-never-closed");

        assertThat(letter.text()).isEqualTo("Her kommer bilaget.");
        assertThat(letter.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.bytes())
                        .asString(StandardCharsets.UTF_8)
                        .endsWith("7,5"));
    }

    @Test
    void a_truncated_attachment_keeps_its_whole_bytes_and_says_so() {
        var letter = Corpus.read("truncated-base64");

        assertThat(letter.text()).isEqualTo("Hermed regnskabet, på forhånd tak.\n");
        assertThat(letter.parts().getFirst().bytes())
                .asString(StandardCharsets.US_ASCII)
                .startsWith("%PDF-1.4\n1 0 obj");
        assertThat(letter.troubles()).containsExactly(Trouble.BROKEN_ENCODING);
    }

    @Test
    void a_letter_within_a_letter_is_an_attachment_named_by_its_subject() {
        var letter = Corpus.read("forwarded-as-attachment");

        assertThat(letter.text()).isEqualTo("Tag dig af denne, Sofie.");
        assertThat(letter.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("Klage over afgørelse 12-2026.eml");
            assertThat(part.declaredType()).isEqualTo("message/rfc822");
            assertThat(new LetterReader().read(part.bytes()).text()).isEqualTo("Jeg klager.");
        });
    }

    @Test
    void what_only_one_program_can_open_stays_an_attachment() {
        assertThat(Corpus.read("winmail-dat").parts()).extracting(Part::name).containsExactly("winmail.dat");
        assertThat(Corpus.read("smime-signed").parts()).extracting(Part::name).containsExactly("smime.p7s");
        assertThat(Corpus.read("smime-signed").text()).isEqualTo("Underskrevet af mig på kontoret.\n");
        assertThat(Corpus.read("invitation").parts()).extracting(Part::name).containsExactly("1.ics");
    }

    @Test
    void a_letter_in_html_alone_is_read_as_text_too() {
        var letter = Corpus.read("html-only");

        assertThat(letter.text())
                .isEqualTo("Tak for købet\n\n- Toner\n- Papir\n\nSe din ordre <https://webshop.example/o/4711>.");
        assertThat(letter.automatic()).isTrue();
    }

    @Test
    void a_mail_without_anything_is_a_letter_too() {
        var letter = Corpus.read("nothing-at-all");

        assertThat(letter.from()).isNull();
        assertThat(letter.subject()).isEmpty();
        assertThat(letter.text()).isEmpty();
        assertThat(letter.troubles())
                .containsExactlyInAnyOrder(Trouble.NO_SENDER, Trouble.NO_SUBJECT, Trouble.NO_DATE, Trouble.NO_BODY);
    }

    @Test
    void a_mail_without_headers_still_has_its_text() {
        assertThat(Corpus.read("only-a-body").text()).isEqualTo("Hej, printeren virker ikke.\n");
        assertThat(Corpus.typed("Hej, printeren virker ikke.").text()).isEqualTo("Hej, printeren virker ikke.");
    }

    @Test
    void an_absurd_date_is_no_date() {
        assertThat(Corpus.typed("Date: Thu, 1 Jan 1970 00:00:00 +0000\n\nHej").troubles())
                .contains(Trouble.NO_DATE);
        assertThat(Corpus.typed("Date: i morgen\n\nHej").sentAt()).isNull();
        assertThat(Corpus.typed("Date: 6 Nov 26 10:00 GMT\n\nHej").sentAt())
                .isEqualTo(Instant.parse("2026-11-06T10:00:00Z"));
    }

    @Test
    void only_the_newest_fifty_references_are_kept_and_only_sound_ones() {
        var ids = new StringBuilder("References: <forged\u00e6@x>");
        for (int index = 0; index < 120; index++) {
            ids.append("\n <").append(index).append("@x>");
        }
        var letter = Corpus.typed(ids + "\nMessage-ID: <a b@x>\n\nHej");

        assertThat(letter.references()).hasSize(50).startsWith("70@x").endsWith("119@x");
        assertThat(letter.messageId()).isNull();
    }

    @Test
    void names_of_attachments_are_names_and_nothing_else() {
        assertThat(nameOf("../../etc/passwd")).isEqualTo("passwd");
        assertThat(nameOf("C:\\\\Users\\\\a\\\\aftale.pdf")).isEqualTo("aftale.pdf");
        assertThat(nameOf("faktura\u202Efdp.exe")).isEqualTo("fakturafdp.exe");
        assertThat(nameOf("..")).isEqualTo("1.pdf");
        assertThat(nameOf("a.<img src=x onerror=alert(1)>")).isEqualTo("a.<img src=x onerror=alert(1)>");
        assertThat(nameOf("x".repeat(4_000) + ".pdf")).hasSize(200).endsWith("x.pdf");
    }

    private static String nameOf(String given) {
        var letter = Corpus.typed(
                "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"" + given + "\"\n\n%PDF");
        return letter.parts().getFirst().name();
    }
}
