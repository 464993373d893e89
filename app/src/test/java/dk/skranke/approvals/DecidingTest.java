package dk.skranke.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skranke.approvals.Request.State;
import dk.skranke.forms.Phrase;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose yes and no count, how many there must be, and who may hand a request on. */
class DecidingTest {

    private static final PersonId ONE = new PersonId(1);
    private static final PersonId TWO = new PersonId(2);
    private static final PersonId THREE = new PersonId(3);
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void two_of_three_have_to_say_yes() {
        var request = request(2, own(ONE), own(TWO), own(THREE));

        var first = request.decide(Verdict.APPROVED, "", ONE, null, NOW);
        assertThat(request.after(first)).isEqualTo(State.PENDING);
        var second = said(request, first).decide(Verdict.APPROVED, "", TWO, null, NOW);
        assertThat(said(request, first).after(second)).isEqualTo(State.APPROVED);
    }

    @Test
    void a_substitute_says_it_for_whom_they_stand_in_and_only_one_of_the_two_does() {
        var substitute = new Approver(TWO, ONE, NOW.plusSeconds(60), false);
        var request = request(1, own(ONE), substitute);

        var yes = request.decide(Verdict.APPROVED, "", TWO, null, NOW);

        assertThat(yes.insteadOf()).isEqualTo(ONE);
        assertThatThrownBy(() -> said(request, yes).decide(Verdict.APPROVED, "", ONE, null, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_leaves_does_not_make_it_easier_to_get_a_yes() {
        var gone = new Approver(TWO, null, null, true);
        var request = request(2, own(ONE), gone);

        assertThat(request.after(request.decide(Verdict.APPROVED, "", ONE, null, NOW)))
                .isEqualTo(State.PENDING);
        assertThat(request.stuck(_ -> true)).isTrue();
        assertThat(request.handOn(THREE, ONE, null, _ -> true)).isEqualTo(TWO);
        var successor = new Approver(THREE, TWO, null, false);
        assertThat(request(2, own(ONE), gone, successor).stuck(_ -> true)).isFalse();
        assertThat(request(2, own(ONE), gone, successor).stuck(who -> !who.equals(THREE)))
                .isTrue();
    }

    @Test
    void whoever_asked_neither_chooses_who_decides_nor_is_chosen() {
        var request = request(1, new Approver(ONE, null, null, true));

        assertThat(refusal(() -> request.handOn(THREE, TWO, TWO, _ -> true))).isEqualTo("approvals.own-choice");
        assertThat(refusal(() -> request.handOn(TWO, THREE, TWO, _ -> true))).isEqualTo("approvals.own");
        assertThat(refusal(() -> request.handOn(THREE, TWO, null, who -> !who.equals(THREE))))
                .isEqualTo("approvals.not-them");
        assertThat(refusal(() -> request(1, own(ONE)).handOn(THREE, TWO, null, _ -> true)))
                .isEqualTo("approvals.somebody-decides");
    }

    private static String refusal(Runnable it) {
        return catchThrowableOfType(Refused.class, it::run).key();
    }

    @Test
    void a_request_that_too_few_can_grant_is_seen_to_be_stuck() {
        var request = request(3, own(ONE), own(TWO));

        assertThat(request.reachable(_ -> true)).isFalse();
        assertThat(request(2, own(ONE), own(TWO)).reachable(_ -> true)).isTrue();
    }

    @Test
    void a_substitute_loses_it_when_the_other_is_back() {
        var request = request(1, own(ONE), new Approver(TWO, ONE, NOW, false));

        assertThatThrownBy(() -> request.decide(Verdict.APPROVED, "", TWO, null, NOW))
                .isInstanceOf(Refused.class);
        assertThat(request.place(TWO, NOW)).isEmpty();
        assertThat(request.place(TWO, NOW.minusSeconds(1))).isPresent();
    }

    @Test
    void a_substitute_approves_nothing_of_their_own() {
        var request = request(1, own(ONE), new Approver(TWO, ONE, NOW.plusSeconds(60), false));

        assertThatThrownBy(() -> request.decide(Verdict.APPROVED, "", TWO, TWO, NOW))
                .isInstanceOf(Refused.class)
                .extracting(it -> ((Refused) it).key())
                .isEqualTo("approvals.own");
    }

    @Test
    void whoever_asked_for_somebody_else_does_not_say_yes_to_it() {
        var request = asked(TWO, own(ONE), own(TWO));

        assertThat(refusal(() -> request.decide(Verdict.APPROVED, "", TWO, THREE, NOW)))
                .isEqualTo("approvals.own-asking");
        assertThat(request.decide(Verdict.APPROVED, "", ONE, THREE, NOW).by()).isEqualTo(ONE);
    }

    private static Approver own(PersonId who) {
        return new Approver(who, null, null, false);
    }

    private static Request request(int quorum, Approver... all) {
        return request(quorum, null, all);
    }

    private static Request asked(PersonId by, Approver... all) {
        return request(1, by, all);
    }

    private static Request request(int quorum, @Nullable PersonId askedBy, Approver... all) {
        return new Request(
                1,
                new TicketId(1),
                new TeamId(1),
                1,
                1,
                new Phrase("Ferie", "Urlaub", "Leave"),
                askedBy,
                null,
                quorum,
                null,
                State.PENDING,
                List.of(all),
                List.of());
    }

    private static Request said(Request it, Request.Said more) {
        return new Request(
                it.id(),
                it.ticket(),
                it.team(),
                it.round(),
                it.step(),
                it.what(),
                it.askedBy(),
                it.due(),
                it.quorum(),
                it.role(),
                it.state(),
                it.approvers(),
                List.of(more));
    }
}
