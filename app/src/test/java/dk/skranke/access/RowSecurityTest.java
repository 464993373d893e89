package dk.skranke.access;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.Routing;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock alone: queries that forgot their {@code where} clause. */
@OfficeTest
class RowSecurityTest {

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Conversation conversation;

    @Autowired
    Routing routing;

    @ParameterizedTest
    @ValueSource(strings = {"message", "attachment", "entry", "delivery", "participant"})
    void nothing_of_a_ticket_shows_to_somebody_outside_its_team(String table) {
        var emil = given.member("Emil");
        var foreign = rows(
                emil,
                "select count(*) from ticketing." + table
                        + " t where ticket_id not in (select id from ticketing.ticket)");
        assertThat(foreign).isZero();
    }

    @Test
    void a_forgotten_where_clause_shows_only_the_tickets_of_my_teams_and_those_i_take_part_in() {
        var emil = given.member("Emil");
        var hidden = given.ticket("En fortrolig sag om opsigelse", "Proces");

        assertThat(rows(emil, "select count(*) from ticketing.ticket where id = " + hidden.value()))
                .isZero();
        assertThat(rows(emil, "select count(*) from ticketing.message where ticket_id = " + hidden.value()))
                .isZero();
        assertThat(rows(given.member("Sofie"), "select count(*) from ticketing.ticket where id = " + hidden.value()))
                .isOne();
    }

    @Test
    void an_administrator_sees_no_more_than_their_teams() {
        var emil = given.member("Emil");
        assertThat(emil.administrator()).isTrue();
        assertThat(rows(
                        emil,
                        "select count(*) from ticketing.ticket t join office.team e on e.id = t.team_id where e.name = 'HR'"
                                + " and t.id not in (select ticket_id from ticketing.participant where person_id = "
                                + emil.id().value() + ")"))
                .isZero();
    }

    @Test
    void nobody_named_sees_nothing() {
        var seen = transaction.execute(_ -> count("select count(*) from ticketing.ticket"));
        assertThat(seen).isZero();
    }

    @Test
    void what_is_remembered_of_a_transaction_is_about_the_one_who_asks_in_it() {
        var hidden = "select count(*) from ticketing.ticket where id = "
                + given.ticket("Et bud på andelene", "Proces").value();
        var emil = given.member("Emil").id().value();
        var seen = as(
                given.member("Sofie"),
                () -> transaction.execute(_ -> {
                    var hers = count(hidden);
                    sql.execute("select set_config('app.person', ?, true)", Long.toString(emil));
                    return List.of(hers, count(hidden));
                }));
        assertThat(seen).containsExactly(1L, 0L);
    }

    @Test
    void whoever_comes_into_a_team_sees_its_tickets_from_the_next_statement_on() {
        var hidden = "select count(*) from ticketing.ticket where id = "
                + given.ticket("Et bud på anparterne", "Proces").value();
        var emil = given.member("Emil");
        var seen = as(
                emil,
                () -> transaction.execute(it -> {
                    it.setRollbackOnly();
                    var before = count(hidden);
                    sql.execute(
                            "insert into office.membership (person_id, team_id)"
                                    + " select ?, id from office.team where name = 'Proces'",
                            emil.id().value());
                    var within = count(hidden);
                    sql.execute(
                            "delete from office.membership where person_id = ?",
                            emil.id().value());
                    return List.of(before, within, count(hidden));
                }));
        assertThat(seen).containsExactly(0L, 1L, 0L);
    }

    @Test
    void a_hidden_ticket_cannot_be_changed_either() {
        var emil = given.member("Emil");
        var hidden = given.ticket("Hemmelig", "Proces");

        var changed = as(
                emil,
                () -> transaction.execute(
                        _ -> sql.execute("update ticketing.ticket set title = 'x' where id = " + hidden.value())));

        assertThat(changed).isZero();
    }

    @Test
    void what_was_said_and_done_cannot_be_changed_by_the_program() {
        var sofie = given.member("Sofie");
        for (var statement : List.of(
                "update ticketing.message set text = 'x'",
                "delete from ticketing.message",
                "update ticketing.entry set kind = 'x'",
                "delete from ticketing.entry",
                "truncate ticketing.entry",
                "alter table ticketing.entry disable row level security",
                "create table ticketing.mine (id int)")) {
            assertThatThrownBy(() -> as(sofie, () -> transaction.execute(_ -> sql.execute(statement))))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_guest_sees_one_ticket_and_none_of_its_notes() {
        var sofie = given.member("Sofie");
        var torben = given.member("Torben");
        var before = rows(torben, "select count(*) from ticketing.ticket");
        var ticket = given.ticket("Revner i facaden", "Fast ejendom");
        as(sofie, () -> {
            conversation.note(ticket, new Conversation.Draft("Kun til os", List.of(), null, null, null), sofie);
            routing.follow(ticket, torben.id(), sofie);
        });

        assertThat(rows(torben, "select count(*) from ticketing.ticket")).isEqualTo(before + 1);
        assertThat(rows(torben, "select count(*) from ticketing.message where ticket_id = " + ticket.value()))
                .isOne();
        assertThat(rows(torben, "select count(*) from search.find('facaden', 10)"))
                .isOne();
        assertThat(rows(torben, "select count(*) from search.find('Kun til os', 10) f where f = " + ticket.value()))
                .isZero();
        assertThat(rows(torben, "select count(*) from matters.client")).isLessThan(5);
    }

    @Test
    void every_table_of_tickets_has_its_policies_and_the_working_role_passes_none_by() {
        var without = as(
                given.member("Sofie"),
                () -> transaction.execute(
                        _ -> sql.fetchValues(
                                "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                                        + "where n.nspname = 'ticketing' and c.relkind = 'r' and c.relname <> 'numbering' and not "
                                        + "(c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))")));
        assertThat(without).isEmpty();
        assertThat(rows(
                        given.member("Sofie"),
                        "select count(*) from pg_roles where rolname = current_user and (rolbypassrls or rolsuper)"))
                .isZero();
    }

    /** A module whose listeners write beside a ticket writes when a rule changes it too; a policy that forgets says no then. */
    @Test
    void what_hangs_on_a_ticket_and_changes_with_it_lets_the_rules_at_it() {
        var forgotten = as(
                given.member("Sofie"),
                () -> transaction.execute(
                        _ -> sql.fetchValues(
                                "select n.nspname || '.' || c.relname from pg_policy p join pg_class c on c.oid = p.polrelid"
                                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ('ticketing', 'automation', 'mail', 'views', 'api', 'composing', 'watch', 'cover', 'timekeeping')"
                                        + " and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'ticket_id')"
                                        + " group by 1 having not bool_or(coalesce(pg_get_expr(p.polqual, p.polrelid), '') like '%''rules''%'"
                                        + " or coalesce(pg_get_expr(p.polqual, p.polrelid), '') like '%system() IS NOT NULL%')")));
        assertThat(forgotten).isEmpty();
    }

    @Test
    void the_rules_see_the_tickets_of_all() {
        var hidden = given.ticket("Reglerne ser den", "HR");
        assertThat(Asker.<Long, RuntimeException>call(
                        Asker.Role.RULES,
                        () -> transaction.execute(
                                _ -> count("select count(*) from ticketing.ticket where id = " + hidden.value()))))
                .isOne();
    }

    private long rows(Member me, String query) {
        return Objects.requireNonNull(as(me, () -> transaction.execute(_ -> count(query))));
    }

    private long count(String query) {
        return ((Number) Objects.requireNonNull(sql.fetchValue(query))).longValue();
    }
}
