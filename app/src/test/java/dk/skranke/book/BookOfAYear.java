package dk.skranke.book;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Statements;
import dk.skranke.Visitor;
import dk.skranke.database.Connection;
import dk.skranke.deadlines.Deadlines;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens the book of a year with 50,000 deadlines beside the list of the same tickets: statements, blocks that PostgreSQL
 * looked at, and processor time. Runs when asked by name only; see docs/deadlines.md.
 */
@OfficeTest
class BookOfAYear {

    private static final int WARM = 150;
    private static final int TURNS = 7;
    private static final int ROUNDS = 40;

    private static final List<String> PAGES = List.of(
            "/tickets?view=open", "/deadlines", "/deadlines?part=unchecked", "/deadlines/calendar?span=day");

    private static final String TICKETS = """
            insert into ticketing.ticket (id, title, category_id, language, requester_person_id, client_id, matter_id, team_id, assignee_id,
                priority, status, ball, opened_at, active_at)
            select 1000000 + i, 'Årets sag ' || i, (select min(id) from catalogue.category), 'da', m.person_id,
                (select min(id) from matters.client), (select min(id) from matters.matter), m.team_id, m.person_id,
                'NORMAL', 'OPEN', 'US', now() - interval '200 days', now() - i * interval '1 minute'
            from generate_series(1, 5000) i
            cross join lateral (select person_id, team_id from office.membership where person_id = ? order by team_id limit 1) m
            """;

    /** Ten on each ticket over a year, half of them done; every fifth without its second person. */
    private static final String DEADLINES = """
            insert into book.deadline (ticket_id, team_id, matter_id, title, law, rule, place, level, event_on, ends_on, safe_on, pre_on,
                responsible_id, standing, control, entered_by, entered_at, dated_by, dated_at, checked_by, checked_at, struck_by, struck_at, holiday_data)
            select t.id, t.team_id, t.matter_id, 'Anke', 'retsplejeloven § 372, stk. 1', 'RPL372_ANKE', 'DK', 'B', d.ends - 28, d.ends, d.ends, d.ends - 7,
                t.assignee_id, case when d.done then 'DONE' else 'OPEN' end, case when d.checked then 'CHECKED' else 'UNCHECKED' end,
                t.assignee_id, now(), t.assignee_id, now(), case when d.checked then p.other end, case when d.checked then now() end,
                case when d.done then t.assignee_id end, case when d.done then now() end, ?
            from ticketing.ticket t
            cross join generate_series(1, 10) n
            cross join lateral (select current_date - 182 + ((t.id * 7 + n * 37) % 365)::int as ends, (t.id + n) % 5 <> 0 as checked,
                n <= 5 as done) d
            cross join lateral (select min(id) as other from office.person where id <> t.assignee_id) p
            where t.id > 1000000
            """;

    /** Nobody is reminded of 25,000 deadlines meanwhile. */
    private static final String ROUNDS_ARE_GONE = """
            insert into watch.round (name, on_day, at)
            select name, current_date + days, now()
            from unnest(array['print', 'morning', 'eight', 'noon', 'afternoon', 'unchecked', 'evening', 'escalation']) name
            cross join generate_series(-1, 1) days
            on conflict do nothing
            """;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Statements statements;

    @Autowired
    Connection connection;

    @Autowired
    Deadlines law;

    @Test
    void opens_as_fast_as_any_list() throws SQLException, InterruptedException {
        var sofie = given.member("Sofie");
        try (var owner =
                DriverManager.getConnection(connection.url(), connection.owner(), connection.ownerPassword())) {
            try (var tickets = owner.prepareStatement(TICKETS);
                    var deadlines = owner.prepareStatement(DEADLINES)) {
                tickets.setLong(1, sofie.id().value());
                assertThat(tickets.executeUpdate()).isEqualTo(5000);
                // Otherwise all are counted anew meanwhile.
                deadlines.setString(1, law.holidayData());
                assertThat(deadlines.executeUpdate()).isEqualTo(50_000);
            }
            owner.createStatement().execute(ROUNDS_ARE_GONE);
            owner.createStatement().execute("analyze");
            owner.createStatement().execute("vacuum analyze book.deadline");
            owner.createStatement().execute("vacuum analyze ticketing.ticket");
            var visitor = new Visitor(port).signIn(sofie);
            for (var path : PAGES) for (var i = 0; i < WARM; i++) visitor.get(path);
            var spent = new HashMap<String, List<Spent>>();
            // In turns: the compilers, the jobs and the machine itself are at work for all of them alike.
            for (var turn = 0; turn < TURNS; turn++) {
                for (var path : PAGES) {
                    var before = spent();
                    for (var i = 0; i < ROUNDS; i++) visitor.get(path);
                    spent.computeIfAbsent(path, _ -> new ArrayList<>()).add(spent().since(before));
                }
            }
            for (var path : PAGES) {
                var asked = statements.atLeast(() -> visitor.get(path)).size();
                var blocks = blocks(owner);
                for (var i = 0; i < ROUNDS; i++) visitor.get(path);
                System.out.printf(
                        "%-32s %d statements, %d blocks, %.1f ms of processor, of them %.1f of PostgreSQL, %d kB%n",
                        path,
                        asked,
                        (blocks(owner) - blocks) / ROUNDS,
                        median(spent.getOrDefault(path, List.of()), Spent::all),
                        median(spent.getOrDefault(path, List.of()), Spent::postgres),
                        visitor.get(path).body().length() / 1024);
            }
        }
    }

    /** Milliseconds for one page. */
    private static double median(List<Spent> all, ToDoubleFunction<Spent> part) {
        return all.stream().mapToDouble(part).sorted().skip(TURNS / 2).findFirst().orElseThrow() / 1e6 / ROUNDS;
    }

    private record Spent(double all, double postgres) {

        Spent since(Spent before) {
            return new Spent(all - before.all, postgres - before.postgres);
        }
    }

    private static Spent spent() {
        var ours = time(ProcessHandle.current());
        var postgres = ProcessHandle.current()
                .descendants()
                .mapToDouble(BookOfAYear::time)
                .sum();
        return new Spent(ours + postgres, postgres);
    }

    private static double time(ProcessHandle it) {
        return it.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** An idle process of PostgreSQL tells what it looked at after ten seconds at the latest. */
    private static long blocks(java.sql.Connection owner) throws SQLException, InterruptedException {
        Thread.sleep(11_000);
        owner.createStatement().execute("select pg_stat_force_next_flush()");
        try (var answer = owner.createStatement()
                .executeQuery("select blks_hit + blks_read from pg_stat_database where datname = current_database()")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
