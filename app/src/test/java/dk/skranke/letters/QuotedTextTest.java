package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    private static final String REPLY = "Tak, det er i orden.\n\nVenlig hilsen\nHenrik\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den 3. nov. 2026 kl. 10.12 skrev Sofie Krogh <sofie@brix.dk>:\n\n> Kære Henrik\n> \n> Hermed udkastet.\n",
                "> Den 3. nov. 2026 kl. 10.12 skrev Sofie Krogh <sofie@brix.dk>:\n> \n> Kære Henrik\n",
                "Den man. 2. nov. 2026 kl. 16.02 skrev Sofie Krogh <\nsofie@brix.dk>:\n\n> Kære Henrik\n",
                "Den 03.11.2026 kl. 15.20 skrev Sofie Krogh:\n> Kære Henrik\n",
                "Sofie Krogh <sofie@brix.dk> skrev den 3. november 2026:\n> Kære Henrik\n",
                "Fra: Sofie Krogh <sofie@brix.dk>\nSendt: 3. november 2026 10:12\nTil: Henrik\nEmne: Aftale\n\nKære Henrik\n",
                "________________________________\nFra: Sofie Krogh\nSendt: 3. november 2026\nTil: Henrik\nEmne: Aftale\n\nKære",
                "*Fra:* Sofie Krogh\n*Sendt:* 3. november 2026\n*Til:* Henrik\n*Emne:* Aftale\n\nKære Henrik",
                "-----Oprindelig meddelelse-----\nFra: Sofie Krogh\nKære Henrik",
                "Am 03.11.26 um 10:12 schrieb Sofie Krogh:\n> Lieber Henrik\n",
                "Am Mo., 2. Nov. 2026 um 16:02 Uhr schrieb Sofie Krogh <\nsofie@brix.dk>:\n\n> Lieber Henrik\n",
                "Von: Sofie Krogh\nGesendet: Dienstag, 3. November 2026 10:12\nAn: Henrik\nBetreff: Vertrag\n\nLieber Henrik",
                "-----Ursprüngliche Nachricht-----\nVon: Sofie Krogh\nLieber Henrik",
                "On Tue, Nov 3, 2026 at 10:12 AM Sofie Krogh <sofie@brix.dk> wrote:\n\n> Dear Henrik\n",
                "On 3 Nov 2026, at 10:12, Sofie Krogh <sofie@brix.dk> wrote:\n\nDear Henrik\n",
                "From: Sofie Krogh\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Henrik\nSubject: Contract\n\nDear Henrik",
                "-----Original Message-----\nFrom: Sofie Krogh\nDear Henrik",
                "> Kære Henrik\n> Hermed udkastet.\n",
            })
    void the_history_below_a_reply_is_cut(String history) {
        assertThat(QuotedText.split(REPLY + history)).isEqualTo(new QuotedText.Split(REPLY, history));
        assertThat(QuotedText.split((REPLY + history).replace("\n", "\r\n")).fresh())
                .endsWith("Henrik\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kort svar",
                "Den 3. november skrev vi til modparten:\nDe har ikke svaret.",
                "Hej\n\nDen 3. november skrev vi til modparten (jens@modpart.dk):\nHan har ikke svaret.",
                "Fra: kontoret på 2. sal\nVi mangler papir.",
                "Fra: Sofie\nSendt: i dag\nTil: Henrik\nEmne: Kun videresendt",
                "> Kan du komme tirsdag?\nJa.\n> Og onsdag?\nNej.",
                "On Tue, Nov 3, 2026 Sofie Krogh <sofie@brix.dk> wrote:\n> Dear Henrik\n\nMy answer stands below.",
                "-----Original Message-----\nOnly that",
                "Hun skrev: jeg kommer.",
                "a > b\nc",
            })
    void when_in_doubt_the_reader_sees_everything(String text) {
        assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
    }
}
