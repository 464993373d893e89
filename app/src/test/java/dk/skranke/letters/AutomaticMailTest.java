package dk.skranke.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-notified; owner-email=\"a@x.dk\"",
                "auto-submitted: Auto-Replied (vacation)",
                "Auto-Submitted: no\nAuto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: Junk",
                "Precedence: list",
                "Precedence: auto_reply",
                "List-Id: <kreds.example>",
                "List-Unsubscribe: <mailto:x@example.org>",
                "X-Auto-Response-Suppress: All",
                "X-Auto-Response-Suppress: OOF, AutoReply",
                "X-Autoreply: yes",
                "X-Autorespond: svar",
                "X-Loop: sager@brix.dk",
                "Return-Path: <>",
                "X-Failed-Recipients: a@x.dk",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
                "From: MAILER-DAEMON@example.org",
                "From: postmaster@example.org",
                "From: Ikke svar <no-reply@example.org>",
                "Subject: Automatisk svar: Aftale",
                "Subject: =?utf-8?Q?Automatische_Antwort:_Termin?=",
                "Subject: Out of Office: Meeting",
            })
    void mail_by_machines_is_never_answered_by_one(String headers) {
        assertThat(Corpus.typed(headers + "\n\nHej").automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Sofie <sofie@brix.dk>",
                "Auto-Submitted: no",
                "Auto-Submitted: no (typed)",
                "Precedence: normal",
                "X-Auto-Response-Suppress: None",
                "Return-Path: <sofie@brix.dk>",
                "Subject: Vores automatiske svar virker ikke",
                "X-Skranke-Automatic: yes",
            })
    void mail_by_people_may_be_answered(String headers) {
        assertThat(Corpus.typed(headers + "\n\nHej").automatic()).isFalse();
    }

    @Test
    void a_bounce_says_which_letter_came_back() {
        var bounce = Corpus.read("bounce-dsn");

        assertThat(bounce.bounce()).isTrue();
        assertThat(bounce.automatic()).isTrue();
        assertThat(bounce.bouncedMessageIds()).containsExactly("t42.3@brixlindegaard.dk");
        assertThat(bounce.text()).contains("550 5.1.1 User unknown");
        assertThat(bounce.parts()).extracting(Part::name).containsExactly("1.txt", "Låneaftale.eml");
    }

    @Test
    void a_bounce_without_a_report_quotes_the_letter() {
        assertThat(Corpus.read("bounce-qmail").bouncedMessageIds()).containsExactly("t42.4@brixlindegaard.dk");
    }

    @Test
    void a_late_letter_has_not_come_back() {
        var delay = Corpus.read("bounce-delayed");

        assertThat(delay.bounce()).isFalse();
        assertThat(delay.bouncedMessageIds()).isEmpty();
        assertThat(delay.automatic()).isTrue();
    }

    @Test
    void lists_and_absences_are_automatic_and_no_bounces() {
        assertThat(Corpus.read("mailing-list")).matches(letter -> letter.automatic() && !letter.bounce());
        assertThat(Corpus.read("auto-reply")).matches(letter -> letter.automatic() && !letter.bounce());
        assertThat(Corpus.read("auto-reply").text()).isEqualTo("Jeg er på ferie til og med den 13. november.\n");
    }
}
