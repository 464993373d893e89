package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is nobody's and can wait is neither read nor counted for a desk: what it says is held against all of it. */
@OfficeTest
class WaitingForSomebodyTest {

    private static final List<String> TEAMS = List.of("Proces", "IT-support", "Sekretariat");
    private static final int TICKETS = 36;
    private static final int ROUNDS = 4;

    private static final String SLOWLY = """
            with waiting as (
                select t.id, t.active_at, t.next_due, t.ball, t.assignee_id is not null as taken,
                    t.priority = 'CRITICAL' or coalesce(t.next_due <= {0}, false)
                        or exists (select from book.next n where n.ticket_id = t.id and n.ends_on <= {0})
                        or exists (select from targets.promise p where p.ticket_id = t.id and p.due_at <= {1} and not p.paused) as urgent
                from ticketing.ticket t
                where t.open and not exists (select from ticketing.snooze s where s.ticket_id = t.id and s.hidden)
                    and (t.assignee_id = any ({2}) or t.assignee_id is null and t.team_id = any (office.teams())))
            select (select (count(*) filter (where urgent and next_due < {0}), count(*) filter (where urgent and next_due = {0}),
                        count(*) filter (where urgent), count(*) filter (where taken and ball = 'US' and not urgent),
                        count(*) filter (where not taken and not urgent))::text from waiting),
                array(select id from waiting where urgent order by next_due nulls last, id limit 10),
                array(select id from waiting where not taken and not urgent order by active_at desc, id desc limit 10)
            """;

    @Autowired
    Desk desk;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_desk_says_what_there_is_after_whatever_happens_to_it() {
        var tickets = IntStream.range(0, TICKETS)
                .mapToObj(it -> given.ticket("Venter på nogen " + it, TEAMS.get(it % TEAMS.size())))
                .toList();
        var chance = new Random(11);
        for (var round = 0; round < ROUNDS; round++) {
            for (var it : tickets) change(it, chance);
            for (var name : List.of("Sofie", "Emil", "Birgit"))
                assertThat(asShown(name)).as(name).isEqualTo(slowly(name));
        }
    }

    private record Told(String counts, List<Long> urgent, List<Long> unassigned) {}

    private Told asShown(String name) {
        var me = given.member(name);
        return as(me, () -> {
            var day = desk.of(me);
            var it = day.counts();
            return new Told(
                    "(%d,%d,%d,%d,%d)"
                            .formatted(it.overdue(), it.dueToday(), it.urgent(), it.waiting(), it.unassigned()),
                    numbers(day.urgent()),
                    numbers(day.unassigned()));
        });
    }

    private static List<Long> numbers(List<Desk.Waiting> waiting) {
        return waiting.stream().map(it -> it.ticket().number()).toList();
    }

    private Told slowly(String name) {
        var me = given.member(name);
        Record told = as(
                me,
                () -> requireNonNull(transaction()
                        .execute(_ -> sql.fetchSingle(
                                SLOWLY,
                                val(today()),
                                val(clock.instant().plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC)),
                                val(whose(me))))));
        return new Told(
                requireNonNull(told.get(0, String.class)),
                List.of(requireNonNull(told.get(1, Long[].class))),
                List.of(requireNonNull(told.get(2, Long[].class))));
    }

    private Long[] whose(Member me) {
        return Stream.concat(
                        Stream.of(me.id().value()),
                        directory.coveredBy(me.id()).stream()
                                .map(it -> it.person().value()))
                .toArray(Long[]::new);
    }

    private LocalDate today() {
        return clock.instant().atZone(directory.zone()).toLocalDate();
    }

    private TransactionTemplate transaction() {
        var it = new TransactionTemplate(transactions);
        it.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return it;
    }

    private void change(TicketId id, Random chance) {
        var sofie = given.member("Sofie").id().value();
        var change = switch (chance.nextInt(9)) {
            case 0 -> "assignee_id = " + sofie;
            case 1 -> "assignee_id = null, priority = 'CRITICAL'";
            case 2 -> "priority = 'LOW'";
            case 3 -> "next_due = '" + today() + "'";
            case 4 -> "assignee_id = null, next_due = '" + today().minusDays(3) + "'";
            case 5 -> "next_due = '" + today().plusDays(3) + "', assignee_id = null";
            case 6 -> "next_due = null";
            case 7 -> "status = case status when 'SOLVED' then 'OPEN' else 'SOLVED' end";
            default ->
                "team_id = "
                        + given.team(TEAMS.get(chance.nextInt(TEAMS.size()))).value();
        };
        Asker.run(
                Asker.Role.MAIL,
                () -> transaction().executeWithoutResult(_ -> {
                    sql.execute("update ticketing.ticket set " + change + " where id = ?", id.value());
                    if (chance.nextInt(5) == 0) putAwayOrTakeOut(id.value(), sofie);
                }));
        if (chance.nextInt(3) == 0) hasten(id.value(), chance.nextInt(4));
    }

    /** A clock of its own, that is out or not, runs or not. */
    private void hasten(long id, int hours) {
        Asker.run(
                Asker.Role.SETUP,
                () -> transaction()
                        .executeWithoutResult(_ -> sql.execute(
                                "update targets.promise set due_at = cast(? as timestamptz), paused = ? where ticket_id = ?",
                                clock.instant().plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC),
                                hours == 0,
                                id)));
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
}
