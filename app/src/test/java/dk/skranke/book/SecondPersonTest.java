package dk.skranke.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.book.Deadline.Second;
import dk.skranke.book.DeadlineEvent.Checked;
import dk.skranke.book.DeadlineEvent.Disputed;
import dk.skranke.deadlines.Level;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecondPersonTest {

    static final PersonId BIRGIT = new PersonId(1);
    static final PersonId LONE = new PersonId(2);
    static final Instant ENTERED = Instant.parse("2026-11-02T09:00:00Z");
    static final LocalDate EVENT = LocalDate.of(2026, 11, 2);
    static final LocalDate ENDS = LocalDate.of(2026, 11, 30);
    static final Instant AFTER = Instant.parse("2026-12-02T09:00:00Z");
    static final ZoneId OFFICE = ZoneId.of("Europe/Copenhagen");
    static final Sheet PRINTED = new Sheet(7, ENTERED, BIRGIT, ENTERED.plusSeconds(60), LONE, null);

    @Test
    void another_person_who_finds_the_same_days_checks_it() {
        assertThat(deadline(Level.A).check(lone(false), PRINTED, EVENT, ENDS, false, term(ENDS)))
                .isEqualTo(new Checked(new DeadlineId(1), new TicketId(4127), LONE, 7, false, false));
    }

    @Test
    void whoever_finds_another_day_disputes_it() {
        var other = ENDS.minusDays(3);
        assertThat(deadline(Level.A).check(lone(false), PRINTED, EVENT, other, false, term(other)))
                .isInstanceOfSatisfying(
                        Disputed.class, it -> assertThat(it.counts().ends()).isEqualTo(other));
        assertThat(deadline(Level.A).check(lone(false), PRINTED, EVENT.plusDays(1), ENDS, false, term(ENDS)))
                .isInstanceOf(Disputed.class);
    }

    @Test
    void nobody_checks_their_own_entry() {
        var birgit = new Second(BIRGIT, true, true, false, ENTERED.plusSeconds(9999));
        assertRefused(() -> deadline(Level.A).mustBeCheckable(birgit, PRINTED), "book.refusal.same-person");
    }

    @Test
    void in_an_office_of_one_they_do_a_quarter_of_an_hour_later_and_it_shows() {
        var soon = new Second(BIRGIT, true, true, true, ENTERED.plusSeconds(14 * 60));
        assertRefused(() -> deadline(Level.A).mustBeCheckable(soon, PRINTED), "book.refusal.solo-waits");
        var later = new Second(BIRGIT, true, true, true, ENTERED.plusSeconds(15 * 60));
        assertThat(deadline(Level.B).check(later, PRINTED, EVENT, ENDS, false, term(ENDS)))
                .isInstanceOfSatisfying(
                        Checked.class, it -> assertThat(it.solo()).isTrue());
    }

    @Test
    void one_of_the_two_is_a_lawyer_where_the_rule_wants_one() {
        assertRefused(() -> deadline(Level.B).mustBeCheckable(lone(false), PRINTED), "book.refusal.lawyer-checks");
        deadline(Level.B).mustBeCheckable(lone(true), PRINTED);
        deadline(Level.C).mustBeCheckable(new Second(LONE, false, true, false, ENTERED), PRINTED);
    }

    @Test
    void only_looking_at_the_screen_is_no_check() {
        assertRefused(() -> deadline(Level.A).mustBeCheckable(lone(false), null), "book.refusal.no-sheet");
        var unprinted = new Sheet(7, ENTERED, BIRGIT, null, null, null);
        assertRefused(() -> deadline(Level.A).mustBeCheckable(lone(false), unprinted), "book.refusal.no-sheet");
        var before = new Sheet(6, ENTERED.minusSeconds(5), BIRGIT, ENTERED, LONE, null);
        assertRefused(() -> deadline(Level.A).mustBeCheckable(lone(false), before), "book.refusal.no-sheet");
    }

    @Test
    void a_disagreement_is_settled_by_putting_it_right_and_not_by_the_second_person_alone() {
        var disputed = deadline(Level.A, Control.DISPUTED);
        assertRefused(() -> disputed.mustBeCheckable(lone(true), PRINTED), "book.refusal.disputed");
        assertRefused(
                () -> disputed.check(lone(true), PRINTED, EVENT, ENDS, false, term(ENDS)), "book.refusal.disputed");
    }

    @Test
    void an_act_that_is_done_is_struck_whatever_the_control_says() {
        var receipt = new Proof(
                Proof.Kind.RECEIPT,
                1L,
                null,
                "kvittering.pdf",
                "application/pdf",
                "",
                Instant.parse("2026-11-30T20:00:00Z"),
                null);
        assertThat(deadline(Level.C).strike(receipt, AFTER, OFFICE, LONE).ends())
                .isEqualTo(ENDS);
    }

    @Test
    void a_receipt_from_after_the_last_day_strikes_nothing() {
        var receipt = new Proof(
                Proof.Kind.RECEIPT,
                1L,
                null,
                "kvittering.pdf",
                "application/pdf",
                "",
                Instant.parse("2026-12-01T07:00:00Z"),
                null);
        assertRefused(() -> deadline(Level.A).strike(receipt, AFTER, OFFICE, LONE), "book.refusal.too-late");
    }

    @Test
    void a_receipt_that_says_itself_that_it_is_late_strikes_nothing_whatever_somebody_typed() {
        var late = receipt("2026-11-30T20:00:00Z", "Set efter").saying(Instant.parse("2026-12-01T07:00:00Z"));
        assertRefused(() -> deadline(Level.A).strike(late, AFTER, OFFICE, LONE), "book.refusal.receipt-late");
    }

    @Test
    void whoever_typed_another_moment_than_the_receipt_says_gives_a_reason() {
        var said = Instant.parse("2026-11-30T19:58:30Z");
        assertRefused(
                () -> deadline(Level.A)
                        .strike(receipt("2026-11-30T20:00:00Z", "").saying(said), AFTER, OFFICE, LONE),
                "book.refusal.receipt-says");
        deadline(Level.A).strike(receipt("2026-11-30T20:00:00Z", "Serverens ur").saying(said), AFTER, OFFICE, LONE);
        deadline(Level.A).strike(receipt("2026-11-30T19:58:00Z", "").saying(said), AFTER, OFFICE, LONE);
    }

    private static Proof receipt(String received, String words) {
        return new Proof(
                Proof.Kind.RECEIPT, 1L, null, "export.html", "text/html", words, Instant.parse(received), null);
    }

    @Test
    void nobody_has_received_what_they_receive_tomorrow() {
        var now = Instant.parse("2026-11-29T20:00:00Z");
        assertRefused(
                () -> deadline(Level.A).strike(receipt("2026-11-30T20:00:00Z", ""), now, OFFICE, LONE),
                "book.refusal.receipt-future");
        deadline(Level.A).strike(receipt("2026-11-29T20:04:00Z", ""), now, OFFICE, LONE);
    }

    @Test
    void a_day_is_missed_when_it_is_over_and_hours_at_their_moment() {
        var day = deadline(Level.A);
        assertRefused(
                () -> day.miss("Glemt", Instant.parse("2026-11-30T22:59:00Z"), OFFICE, LONE),
                "book.refusal.not-missed-yet");
        day.miss("Glemt", Instant.parse("2026-11-30T23:01:00Z"), OFFICE, LONE);

        var hours = deadline(
                Level.A,
                Control.UNCHECKED,
                new Term(ENDS, OffsetDateTime.parse("2026-11-30T15:00:00+01:00"), ENDS, null));
        assertRefused(
                () -> hours.miss("Glemt", Instant.parse("2026-11-30T13:59:00Z"), OFFICE, LONE),
                "book.refusal.not-missed-yet");
        hours.miss("Glemt", Instant.parse("2026-11-30T14:01:00Z"), OFFICE, LONE);
    }

    @Test
    void words_alone_are_no_receipt_and_a_dispatch_says_how() {
        assertRefused(
                () -> deadline(Level.A).strike(Proof.words(Proof.Kind.RECEIPT, "sendt"), AFTER, OFFICE, LONE),
                "book.refusal.receipt-file");
        assertRefused(
                () -> deadline(Level.A).strike(Proof.words(Proof.Kind.DISPATCH, " "), AFTER, OFFICE, LONE),
                "book.refusal.how-dispatched");
    }

    @Test
    void the_acknowledgement_of_receipt_waits_for_the_check_and_names_the_day_that_was_entered() {
        assertRefused(() -> deadline(Level.A).returnReceipt(EVENT, LONE), "book.refusal.receipt-unchecked");
    }

    @Test
    void a_single_instruction_is_whole_and_by_a_lawyer_and_to_somebody_else() {
        var until = ENTERED.plusSeconds(3600);
        assertThat(deadline(Level.B).instruct(LONE, "Anke", "minretssag.dk", until, true, BIRGIT, ENTERED))
                .isEqualTo(new DeadlineEvent.Instructed(
                        new DeadlineId(1), new TicketId(4127), BIRGIT, LONE, "Anke", "minretssag.dk", until));
        assertRefused(
                () -> deadline(Level.B).instruct(LONE, "Anke", "her", until, false, BIRGIT, ENTERED),
                "book.refusal.lawyer-instructs");
        assertRefused(
                () -> deadline(Level.B).instruct(BIRGIT, "Anke", "her", until, true, BIRGIT, ENTERED),
                "book.refusal.instruct-oneself");
        assertRefused(
                () -> deadline(Level.B).instruct(LONE, " ", "her", until, true, BIRGIT, ENTERED),
                "book.refusal.instruct-what");
        assertRefused(
                () -> deadline(Level.B).instruct(LONE, "Anke", "", until, true, BIRGIT, ENTERED),
                "book.refusal.instruct-how");
        assertRefused(
                () -> deadline(Level.B).instruct(LONE, "Anke", "her", ENTERED, true, BIRGIT, ENTERED),
                "book.refusal.instruct-past");
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable it, String key) {
        assertThatThrownBy(it)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    static Second lone(boolean lawyer) {
        return new Second(LONE, lawyer, false, false, ENTERED.plusSeconds(120));
    }

    static Term term(LocalDate ends) {
        return new Term(ends, null, ends, ends.minusDays(7));
    }

    static Deadline deadline(Level level) {
        return deadline(level, Control.UNCHECKED);
    }

    static Deadline deadline(Level level, Control control) {
        return deadline(level, control, term(ENDS));
    }

    static Deadline deadline(Level level, Control control, Term term) {
        @Nullable PersonId nobody = null;
        return new Deadline(
                new DeadlineId(1),
                new TicketId(4127),
                new TeamId(1),
                null,
                null,
                "Anke",
                "retsplejeloven § 372",
                new Asked("RPL372_ANKE", "DK", null, null),
                level,
                "Dom",
                EVENT,
                null,
                "",
                false,
                ENDS,
                term,
                "",
                LONE,
                nobody,
                Standing.OPEN,
                control,
                BIRGIT,
                ENTERED,
                BIRGIT,
                ENTERED,
                nobody,
                null,
                false,
                nobody,
                null,
                nobody,
                null,
                null);
    }
}
