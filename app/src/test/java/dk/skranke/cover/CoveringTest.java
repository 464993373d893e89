package dk.skranke.cover;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skranke.GivenBook;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.shared.Worded;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Priority;
import dk.skranke.web.Dates;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is away is stood in for, with the rights and by the name of both. */
@OfficeTest
class CoveringTest extends WithCover {

    @Autowired
    GivenBook book;

    @Test
    void a_substitute_has_the_rights_for_that_time_and_loses_them_by_themselves() {
        var ticket = ticketOf(away);
        assertThat(seen(substitute, ticket)).isFalse();

        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));
        assertThat(seen(again(substitute), ticket)).isTrue();

        // Time goes by and nobody does anything.
        as(
                away,
                () -> transaction.executeWithoutResult(_ -> sql.execute(
                        "with gone as (delete from office.membership where cover_id is not null and person_id = ? "
                                + "returning person_id, team_id, cover_id) insert into office.membership "
                                + "select person_id, team_id, cover_id, now() - interval '2 hours', now() - interval '1 hour' from gone",
                        substitute.id().value())));
        assertThat(seen(again(substitute), ticket)).isFalse();
    }

    @Test
    void what_a_substitute_does_stands_in_the_history_in_whose_stead_it_was_done() {
        var ticket = ticketOf(away);
        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));
        var now = again(substitute);
        as(now, () -> describing.prioritise(ticket, Priority.NORMAL, Priority.HIGH, now));

        var history = new Visitor(port)
                .signIn(now)
                .get("/tickets/" + ticket.value() + "/history")
                .body();

        assertThat(history).contains(substitute.name() + " for " + away.name());
        var page =
                new Visitor(port).signIn(now).get("/tickets/" + ticket.value()).body();
        assertThat(page).contains("data-away", "Du dækker");
    }

    @Test
    void the_desk_says_who_is_away_and_who_stands_in() {
        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));

        var desk = new Visitor(port).signIn(again(substitute)).get("/").body();

        assertThat(desk).contains("Ikke på kontoret i dag").containsPattern(away.name() + "<small>til [^<]*du dækker");
    }

    @Test
    void coming_back_earlier_takes_back_at_once_what_was_lent() {
        var ticket = ticketOf(away);
        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));
        var id = as(away, () -> planning.open()).stream()
                .filter(it -> it.person().equals(away.id()))
                .findFirst()
                .orElseThrow()
                .id();

        as(away, () -> planning.end(id, away));

        assertThat(seen(again(substitute), ticket)).isFalse();
    }

    @Test
    void what_never_passes_on_does_not() {
        staff.passOn(team, false);
        var ticket = ticketOf(away);

        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));

        assertThat(seen(again(substitute), ticket)).isFalse();
    }

    @Test
    void an_absence_with_open_deadlines_and_no_cover_is_refused_and_says_which() {
        var ticket = ticketOf(away);
        as(away, () -> {
            describing.categorise(
                    ticket,
                    catalogue.byKey("CLIENT_INQUIRY").id(),
                    catalogue.byKey("DEADLINE").id(),
                    away);
            describing.plan(
                    ticket,
                    new NextStep(null, null, Ball.US),
                    new NextStep("Svarskrift", today.plusDays(1), Ball.US),
                    away);
        });

        assertThatThrownBy(() ->
                        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), null, Set.of(team), away)))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(it.key()).isEqualTo("cover.dates-left");
                    assertThat(it.arguments()[1])
                            .isInstanceOfSatisfying(
                                    Worded.class,
                                    dates -> assertThat(dates.in(Language.DE))
                                            .isEqualTo("#" + ticket.value() + " ("
                                                    + Dates.day(today.plusDays(1), Language.DE) + ")"));
                });
        // Nor is leave asked for with a substitute who is away then, without anybody for them.
        var rest = join("Rasmus Rejser" + COUNTER.incrementAndGet(), team);
        as(rest, () -> planning.plan(rest.id(), today.plusDays(1), today.plusDays(1), null, Set.of(), rest));
        assertThatThrownBy(() -> as(
                        away,
                        () -> transaction.executeWithoutResult(_ ->
                                planning.mustBePossible(away.id(), today.plusDays(1), today.plusDays(2), rest.id()))))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("cover.dates-left"));
        as(
                away,
                () -> transaction.executeWithoutResult(_ ->
                        planning.mustBePossible(away.id(), today.plusDays(1), today.plusDays(2), substitute.id())));
        as(away, () -> planning.plan(away.id(), today, today.plusDays(2), substitute.id(), Set.of(team), away));
        // And the substitute cannot go away without somebody either.
        assertThatThrownBy(() -> as(
                        substitute,
                        () -> planning.plan(
                                substitute.id(), today.plusDays(1), today.plusDays(1), null, Set.of(), substitute)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("cover.dates-left"));
    }

    @Test
    void the_dates_of_whom_one_stands_in_for_count_before_one_can_see_them() {
        var other = staff.found("Tredje " + COUNTER.get(), 3, "", false);
        var third = join("Tove Tredje" + COUNTER.get(), other);
        var rest = join("Ruth Rejser" + COUNTER.get(), team);
        var day = today.plusDays(14);
        var ticket = given.ticket("Tredjes frist", "Tredje " + COUNTER.get());
        book.appeal(ticket, third);
        as(third, () -> planning.plan(third.id(), day, day, away.id(), Set.of(), third));
        as(rest, () -> planning.plan(rest.id(), day, day, null, Set.of(), rest));

        var left = refused(() -> as(
                away,
                () -> transaction.executeWithoutResult(
                        _ -> planning.mustBePossible(away.id(), day, day.plusDays(1), rest.id()))));

        assertThat(left.key()).isEqualTo("cover.dates-left");
        assertThat(left.arguments()[0]).isEqualTo(third.name());
        assertThat(((Worded) left.arguments()[1]).in(Language.EN)).isEqualTo("on tickets that you may not see");
    }

    @Test
    void what_has_come_between_asking_and_granting_is_left_to_nobody_either() {
        var rest = join("Rikke Rejser" + COUNTER.get(), team);
        var day = today.plusDays(14);
        as(rest, () -> planning.plan(rest.id(), day, day, null, Set.of(), rest));
        as(
                away,
                () -> transaction.executeWithoutResult(
                        _ -> planning.mustBePossible(away.id(), day, day.plusDays(1), rest.id())));
        var ticket = ticketOf(away);
        book.appeal(ticket, away);

        var left = refused(() -> as(
                away,
                () -> transaction.executeWithoutResult(
                        _ -> planning.agreed(away.id(), day, day.plusDays(1), rest.id(), rest.id()))));

        assertThat(left.key()).isEqualTo("cover.dates-left");
        assertThat(((Worded) left.arguments()[1]).in(Language.DA)).startsWith("#" + ticket.value() + " (");
        assertThat(directory.away(
                        away.id(), day.atTime(12, 0).atZone(directory.zone()).toInstant()))
                .isEmpty();
    }

    @Test
    void whoever_plans_for_others_hears_nothing_of_tickets_that_they_may_not_see() {
        var ticket = ticketOf(away);
        book.appeal(ticket, away);
        var emil = given.member("Emil");
        assertThat(seen(emil, ticket)).isFalse();

        var left = refused(
                () -> as(emil, () -> planning.plan(away.id(), today, today.plusDays(20), null, Set.of(team), emil)));

        assertThat(left.key()).isEqualTo("cover.dates-left");
        assertThat(((Worded) left.arguments()[1]).in(Language.DA)).isEqualTo("på tickets, som du ikke kan se");
    }

    private static Refused refused(ThrowableAssert.ThrowingCallable it) {
        return catchThrowableOfType(Refused.class, it);
    }

    @Test
    void substitutes_in_a_circle_come_back_in_the_form_with_the_reason() {
        as(away, () -> planning.plan(away.id(), today.plusDays(3), today.plusDays(5), substitute.id(), Set.of(), away));
        var visitor = new Visitor(port).signIn(substitute);
        visitor.get("/absences/new");

        var answer = visitor.post(
                "/absences",
                Map.of(
                        "person", Long.toString(substitute.id().value()),
                        "first", today.plusDays(4).toString(),
                        "last", today.plusDays(6).toString(),
                        "substitute", Long.toString(away.id().value())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("i ring");
    }

    @Test
    void nobody_plans_for_somebody_whose_team_they_do_not_lead() {
        assertThatThrownBy(() -> as(
                        substitute,
                        () -> planning.plan(away.id(), today, today, substitute.id(), Set.of(team), substitute)))
                .isInstanceOf(NotFound.class);
    }
}
