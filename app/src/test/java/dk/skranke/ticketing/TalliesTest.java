package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import dk.skranke.office.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The sums of the side navigation are kept, not counted: they are held against the tickets themselves. */
@OfficeTest
class TalliesTest {

    private static final List<String> CAST = List.of("Lone", "Sofie", "Emil", "Jonas", "Torben");
    private static final List<String> TEAMS = List.of("Sekretariat", "Proces", "IT-support");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final int HANDS = 4;
    private static final int CHANGES = 60;

    /** The slow way, below row security, against the sums. */
    private static final String DIFFERENCES = """
            with slow as (
                select t.team_id as what, count(*) as open, count(*) filter (where t.assignee_id = office.asker()) as mine,
                    count(*) filter (where t.assignee_id is null) as unassigned,
                    count(*) filter (where t.status = 'CLIENT') as client,
                    count(*) filter (where t.next_due < a.day) as late
                from (select {0}::date as day) a, ticketing.ticket t
                where t.open and not exists (select from ticketing.snooze s where s.ticket_id = t.id and s.hidden)
                group by t.team_id),
            kept as (select k.* from (select {0}::date as day) a, ticketing.tallies(a.day) k)
            select 'team ' || what || ': ' || coalesce(k.open, 0) || ' for ' || coalesce(s.open, 0)
            from (select what, sum(open) as open from kept where what > 0 group by what having sum(open) <> 0) k
            full join slow s using (what)
            where k.open is distinct from s.open
            union all
            select k::text || ' for ' || s::text
            from (select sum(mine), sum(unassigned), sum(client), sum(late) from kept) k,
                (select coalesce(sum(mine), 0), coalesce(sum(unassigned), 0), coalesce(sum(client), 0), coalesce(sum(late), 0) from slow) s
            where k::text <> s::text
            """;

    private static final List<@Nullable Filter> VIEWS = List.of(
            View.Standard.LACKING.filter(),
            View.OPEN_ONES.and(Filter.is(Field.PRIORITY, new Value.Mark("critical"))),
            View.OPEN_ONES.and(Filter.is(Field.IS, new Value.Mark("followed"))),
            View.OPEN_ONES.and(Filter.is(Field.ASSIGNEE, new Value.Me())));

    @Autowired
    Counts counts;

    @Autowired
    Narrowing narrowing;

    @Autowired
    Routing routing;

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void they_are_what_the_tickets_say_after_whatever_many_do_at_once_and_take_back() throws Exception {
        var tickets = IntStream.range(0, 12)
                .mapToObj(it -> given.ticket("Optælling " + it, TEAMS.get(it % TEAMS.size())))
                .toList();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = IntStream.range(0, HANDS)
                    .<Callable<Void>>mapToObj(it -> () -> {
                        disturb(tickets, new Random(it));
                        return null;
                    })
                    .toList();
            for (var it : hands.invokeAll(work)) it.get();
        }

        for (var name : CAST)
            for (var day : days())
                assertThat(differences(given.member(name), day))
                        .as(name + " on " + day)
                        .isEmpty();
    }

    @Test
    void they_count_what_their_own_transaction_did_and_not_what_it_took_back() {
        var sofie = given.member("Sofie");
        var ticket = given.ticket("Optælling, taget tilbage", "Proces").value();
        var change = "update ticketing.ticket set assignee_id = office.asker(), next_due = '" + TODAY.minusDays(1)
                + "' where id = " + ticket;

        as(
                sofie,
                () -> transaction.executeWithoutResult(it -> {
                    assertThat(sql.execute(change)).isOne();
                    assertThat(sql.fetch(DIFFERENCES, val(TODAY))).isEmpty();
                    it.setRollbackOnly();
                }));

        assertThat(differences(sofie, TODAY)).isEmpty();
    }

    @Test
    void gathering_them_changes_none() {
        var sofie = given.member("Sofie");
        for (var i = 0; i < 200; i++) given.ticket("Optælling, samlet " + i, "Proces");
        assertThat(differences(sofie, TODAY)).isEmpty();
    }

    @Test
    void what_a_view_counts_is_never_what_it_was_before_a_change() {
        var tickets = IntStream.range(0, 6)
                .mapToObj(it -> given.ticket("Optælling af visning " + it, TEAMS.get(it % TEAMS.size())))
                .toList();
        var chance = new Random(7);
        for (var i = 0; i < CHANGES; i++) {
            change(tickets, chance);
            for (var name : List.of("Sofie", "Lone"))
                assertThat(counted(name)).as("%s after %d", name, i).isEqualTo(slowly(name));
        }
    }

    @Test
    void what_whoever_writes_counts_is_forgotten_when_it_is_taken_back() {
        var sofie = given.member("Sofie");
        var one = given.ticket("Optælling, et udkast", "Proces").value();
        assertThat(counted("Sofie")).isEqualTo(slowly("Sofie"));
        as(
                sofie,
                () -> transaction.executeWithoutResult(it -> {
                    sql.execute("update ticketing.ticket set priority = 'CRITICAL' where id = ?", one);
                    counts.of(VIEWS, sofie);
                    it.setRollbackOnly();
                }));
        as(
                sofie,
                () -> transaction.executeWithoutResult(_ ->
                        sql.execute("update ticketing.ticket set title = 'Optælling, et andet' where id = ?", one)));

        assertThat(counted("Sofie")).isEqualTo(slowly("Sofie"));
    }

    @Test
    void who_comes_to_take_part_counts_from_then_on() {
        var lone = given.member("Lone");
        var foreign = given.ticket("Optælling, et andet sted", "Proces");
        var before = counted("Lone");
        as(given.member("Sofie"), () -> routing.follow(foreign, lone.id(), given.member("Sofie")));

        assertThat(counted("Lone")).isNotEqualTo(before).isEqualTo(slowly("Lone"));
    }

    private List<@Nullable Integer> counted(String name) {
        var me = given.member(name);
        return as(me, () -> counts.of(VIEWS, me)).views();
    }

    private List<@Nullable Integer> slowly(String name) {
        var me = given.member(name);
        return as(
                me,
                () -> requireNonNull(transaction.execute(_ -> VIEWS.stream()
                        .map(it -> Tickets.visibleTo(me).and(narrowing.to(requireNonNull(it), me)))
                        .<@Nullable Integer>map(it -> Math.min(sql.fetchCount(TICKET, it), 1000))
                        .toList())));
    }

    @Test
    void the_program_itself_reads_and_writes_no_sum() {
        Object may = as(
                given.member("Sofie"),
                () -> requireNonNull(transaction.execute(_ -> requireNonNull(sql.fetchValue(
                        "select has_table_privilege('ticketing.tally', 'select, insert, update, delete')")))));
        assertThat(may).isEqualTo(false);
    }

    /** As nobody in particular: several at once at the same ticket, half of it taken back. */
    private void disturb(List<TicketId> tickets, Random chance) {
        for (var i = 0; i < CHANGES; i++) change(tickets, chance);
    }

    private void change(List<TicketId> tickets, Random chance) {
        var sofie = given.member("Sofie").id().value();
        var id = tickets.get(chance.nextInt(tickets.size())).value();
        var what = chance.nextInt(7);
        var takenBack = chance.nextInt(3) == 0;
        var day = days().get(chance.nextInt(days().size()));
        var team = given.team(TEAMS.get(chance.nextInt(TEAMS.size()))).value();
        Asker.run(
                Asker.Role.MAIL,
                () -> transaction.executeWithoutResult(it -> {
                    sql.fetch("select 1 from ticketing.ticket where id = ? for update", id);
                    var change = switch (what) {
                        case 0 -> "assignee_id = " + sofie;
                        case 1 -> "assignee_id = null";
                        case 2 -> "status = 'CLIENT'";
                        case 3 -> "status = case status when 'SOLVED' then 'OPEN' else 'SOLVED' end";
                        case 4 -> "next_due = '" + day + "'";
                        case 5 -> "team_id = " + team;
                        default -> "next_due = null";
                    };
                    sql.execute("update ticketing.ticket set " + change + " where id = " + id);
                    if (chance.nextInt(4) == 0) putAwayOrTakeOut(id, sofie);
                    if (takenBack) it.setRollbackOnly();
                }));
    }

    private void putAwayOrTakeOut(long id, long by) {
        var gone = sql.execute("delete from ticketing.snooze where ticket_id = ?", id);
        if (gone > 0) return;
        sql.execute(
                "insert into ticketing.snooze (ticket_id, team_id, until, hidden, by_id, at)"
                        + " select id, team_id, '2099-01-01', true, ?, now() from ticketing.ticket where id = ?",
                by,
                id);
    }

    private static List<LocalDate> days() {
        return List.of(
                TODAY.minusDays(400),
                TODAY.minusDays(20),
                TODAY.minusDays(1),
                TODAY,
                TODAY.plusDays(17),
                TODAY.plusDays(18));
    }

    /** In one statement, for others change tickets too. */
    private List<String> differences(Member me, LocalDate day) {
        return as(
                me,
                () -> transaction.execute(_ -> sql.fetch(DIFFERENCES, val(day)).getValues(0, String.class)));
    }
}
