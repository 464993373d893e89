package dk.skranke.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Visitor;
import dk.skranke.automation.Effects.Notifying;
import dk.skranke.database.Asker;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule that only points something out; and what rules did, forgotten in time. */
class PointingOutTest extends WithRules {

    @Autowired
    Forgetting forgetting;

    @Test
    void a_rule_points_a_ticket_out_to_somebody_who_may_see_it() {
        var nadia = given.member("Nadia");
        book.rule(
                "Sjældne stoffer",
                Trigger.OPENED,
                "emne:sjælden",
                new Effects(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new Notifying(nadia.id()),
                        null));

        var hers = given.ticket("En sjælden skærm", "IT-support");
        var others = given.ticket("En sjælden arv", "Proces");

        var page = new Visitor(port).signIn(nadia).get("/notifications").body();
        assertThat(page).contains("Reglen »Sjældne stoffer« gør opmærksom på #" + hers.value());
        assertThat(page).doesNotContain("#" + others.value());
    }

    @Test
    void what_rules_did_long_ago_is_forgotten_but_not_that_they_acted_on_a_state() {
        var ticket = given.ticket("Glemmes i tide", "IT-support").value();
        var rule = book.rule("Glemsom", Trigger.OPENED, "emne:glemmesaldrig", RuleBook.tag("glemt"))
                .value();
        as(
                Asker.Role.RULES,
                "insert into automation.firing (rule_id, ticket_id, team_id, at, state) "
                        + "select " + rule
                        + ", id, team_id, now() - days * interval '1 day', state::bigint from ticketing.ticket, "
                        + "(values (100, null), (10, null), (200, 1), (150, 2)) as v (days, state) where id = "
                        + ticket);

        Asker.call(Asker.Role.CLEANING, forgetting::forget);

        List<Long> left = Asker.call(
                Asker.Role.RULES,
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.fetch(
                                "select state from automation.firing where ticket_id = " + ticket + " order by at")
                        .map(it -> it.get(0, Long.class)))));
        assertThat(left).containsExactly(2L, null);
    }

    private void as(Asker who, String statement) {
        Asker.run(who, () -> transaction.executeWithoutResult(_ -> sql.execute(statement)));
    }
}
