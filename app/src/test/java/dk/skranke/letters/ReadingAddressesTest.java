package dk.skranke.letters;

import static dk.skranke.letters.Trouble.NAME_SHOWS_OTHER_ADDRESS;
import static dk.skranke.letters.Trouble.NO_SENDER;
import static dk.skranke.letters.Trouble.REPLY_TO_DIFFERS;
import static dk.skranke.letters.Trouble.SEVERAL_SENDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sofie@brix.dk | sofie@brix.dk |",
                "Sofie@Brix.DK | sofie@brix.dk |",
                "<sofie@brix.dk> | sofie@brix.dk |",
                "Sofie Krogh <sofie@brix.dk> | sofie@brix.dk | Sofie Krogh",
                "\"Sofie Krogh\" <sofie@brix.dk> | sofie@brix.dk | Sofie Krogh",
                "\"Krogh, Sofie\" <sofie@brix.dk> | sofie@brix.dk | Krogh, Sofie",
                "Krogh, Sofie <sofie@brix.dk> | sofie@brix.dk | Sofie",
                "sofie@brix.dk (Sofie Krogh) | sofie@brix.dk | Sofie Krogh",
                "Sofie (advokat (H)) <sofie@brix.dk> (kontor) | sofie@brix.dk | Sofie",
                "=?utf-8?Q?S=C3=B8ren?= <s@brix.dk> | s@brix.dk | Søren",
                "\"=?utf-8?Q?S=C3=B8ren?=\" <s@brix.dk> | s@brix.dk | Søren",
                "=?utf-8?B?w6Y=?= =?utf-8?B?w7g=?= <s@brix.dk> | s@brix.dk | æø",
                "=?utf-8?B?w6bD?= =?utf-8?B?uA==?= <s@brix.dk> | s@brix.dk | æø",
                "=?iso-8859-1*da?Q?J=F8rn?= <s@brix.dk> | s@brix.dk | Jørn",
                "\"a \\\"b\\\" c\" <s@brix.dk> | s@brix.dk | a \"b\" c",
                "s@brix.dk <s@brix.dk> | s@brix.dk |",
                "o'hara+tag@sub.brix.co.uk | o'hara+tag@sub.brix.co.uk |",
                "Bø <b@bücher.de> | b@xn--bcher-kva.de | Bø",
                "x@xn--bcher-kva.de | x@xn--bcher-kva.de |",
            })
    void a_sender_is_read(String header, String mail, String name) {
        var letter = Corpus.typed("From: " + header + "\n\nHej");

        assertThat(letter.from()).isEqualTo(new Address(mail, name));
        assertThat(letter.troubles()).doesNotContain(NO_SENDER, SEVERAL_SENDERS, NAME_SHOWS_OTHER_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ann@evil.example>boss@brixlindegaard.dk",
                "<ann@evil.example> boss@brixlindegaard.dk",
                "boss@brixlindegaard.dk<ann@evil.example",
                "<<ann@evil.example>>",
                "<ann@evil.example><boss@brix.dk>",
                "ann@evil.example boss@brix.dk",
                "\"boss@brix.dk\"@evil.example",
                "\"boss\"@brix.dk",
                "boss@[127.0.0.1]",
                "boss@127.0.0.1",
                "boss@localhost",
                "boss@brix..dk",
                "boss@-brix.dk",
                "boss@brix-.dk",
                "boss@brix.d",
                "boss@.brix.dk",
                "boss@brix.dk.",
                ".boss@brix.dk",
                "boss.@brix.dk",
                "bo..ss@brix.dk",
                "boss@@brix.dk",
                "ann@evil.example@brix.dk",
                "@brix.dk",
                "boss@",
                "boss",
                "<>",
                "",
                "<@relay.example:boss@brix.dk>",
                "Gruppe: boss@brix.dk",
                "undisclosed-recipients:;",
                "boss%evil@brix.dk@evil.example",
                "bøss@brix.dk",
                "boss@brix_lindegaard.dk",
                "boss@straße.de",
                "boss@brix\u200d.dk",
                "bo ss@brix.dk",
                "bo(kommentar)ss@brix.dk",
                "boss@brix.dk\u0000.evil.example",
                "\u212Aoss@brix.dk",
                "\"uden slutning <boss@brix.dk>",
                "(uden slutning boss@brix.dk",
                "=?utf-8?Q?boss=40brix.dk?=",
                "<=?utf-8?Q?boss=40brix.dk?=>",
                "boss＠brix.dk",
                "mailto:boss@brix.dk",
            })
    void what_is_not_plainly_an_address_is_none(String header) {
        var letter = Corpus.typed("From: " + header + "\n\nHej");

        assertThat(letter.from()).isNull();
        assertThat(letter.troubles()).containsAnyOf(NO_SENDER, SEVERAL_SENDERS);
    }

    @Test
    void the_longest_address_is_254_characters() {
        var domain = "a.".repeat(94) + "dk";
        assertThat(Address.of("x".repeat(63) + "@" + domain)).isPresent();
        assertThat(Address.of("x".repeat(64) + "@" + domain)).isEmpty();
        assertThat(Address.of("x".repeat(65) + "@brix.dk")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@brix.dk\nFrom: b@evil.example",
                "From: a@brix.dk, b@evil.example",
                "From: a@brix.dk; b@evil.example",
                "From: a@brix.dk\nFrom: a@brix.dk",
                "From: a@brix.dk\nfrom : b@evil.example",
                "From: a@brix.dk, <b@evil.example>x",
                "From: \"a@brix.dk\", b@evil.example <c@evil.example>, a@brix.dk",
            })
    void of_several_senders_none_is_believed(String headers) {
        var letter = Corpus.typed(headers + "\n\nHej");

        assertThat(letter.from()).isNull();
        assertThat(letter.troubles()).contains(SEVERAL_SENDERS);
    }

    @Test
    void forged_senders_from_the_corpus_are_not_believed() {
        assertThat(Corpus.read("two-senders").troubles()).contains(SEVERAL_SENDERS);
        assertThat(Corpus.read("sender-behind-brackets").troubles()).contains(NO_SENDER);
        assertThat(Corpus.read("name-shows-other-address").from())
                .isEqualTo(new Address("ann@evil.example", "Mette Lindegaard <mette@brixlindegaard.dk>"));
        assertThat(Corpus.read("name-shows-other-address").troubles())
                .contains(NAME_SHOWS_OTHER_ADDRESS, REPLY_TO_DIFFERS);
    }

    @Test
    void a_name_that_shows_the_own_address_is_honest() {
        var letter =
                Corpus.typed("From: \"Ann (ANN@example.org)\" <ann@example.org>\nReply-To: ann@example.org\n\nHej");

        assertThat(letter.troubles()).doesNotContain(NAME_SHOWS_OTHER_ADDRESS, REPLY_TO_DIFFERS);
    }

    @Test
    void a_name_is_short_and_shows_nothing_hidden() {
        var name = new Address("a@brix.dk", "\u202EMette\u0000\r\nBcc: x\u2028" + "y".repeat(300)).name();

        assertThat(name).startsWith("Mette Bcc: x y").hasSize(128);
        assertThat(new Address("a@brix.dk", " \u200B ").name()).isNull();
    }

    @Test
    void an_address_cannot_be_made_of_anything_else() {
        assertThatThrownBy(() -> new Address("a@brix.dk\r\nBcc: b@x.dk", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Address.of("BIRGIT@BRIX.DK").orElseThrow().mail()).isEqualTo("birgit@brix.dk");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void recipients_are_read_and_the_unreadable_left_out() {
        var letter = Corpus.typed("To: a@brix.dk, nobody, <b@brix.dk>; \"c, d\" <c@brix.dk>\nTo: d@brix.dk\n\nHej");

        assertThat(letter.to())
                .extracting(Address::mail)
                .containsExactly("a@brix.dk", "b@brix.dk", "c@brix.dk", "d@brix.dk");
    }
}
