package dk.skranke.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says something at random on a few tickets of its own, and revises, moves, rewrites and removes it: as the owner, and taken back. */
final class Scribbling implements AutoCloseable {

    /** Far from the numbers that others take meanwhile. */
    private static final long FIRST = 8_800_000_000L;

    private static final int WORDS = 8;

    final List<Long> tickets = new ArrayList<>();
    private final List<Long> teams;
    private final Random chance;
    private final Connection sql;

    Scribbling(Connection sql, List<Long> teams, Random chance) throws SQLException {
        this.sql = sql;
        this.teams = teams;
        this.chance = chance;
        sql.setAutoCommit(false);
    }

    @Override
    public void close() throws SQLException {
        sql.rollback();
        sql.close();
    }

    void change(long by) throws SQLException {
        var ticket = tickets.get(chance.nextInt(tickets.size()));
        var message = some("select m.id from ticketing.message m where m.ticket_id = any (" + ours() + ") order by id");
        switch (chance.nextInt(12)) {
            case 0 -> run("update ticketing.ticket set title = '" + text() + "' where id = " + ticket);
            case 1, 2 -> say(ticket, "NOTE", by);
            case 3 -> say(ticket, chance.nextBoolean() ? "MAIL" : "REPLY", by);
            case 4 -> beside(ticket, by);
            case 5 -> attach(message);
            case 6 -> move(message, ticket);
            case 7 -> revise(by);
            case 8 -> run("update ticketing.message set text = '" + text() + "' where id = " + message);
            case 9 -> forget(message);
            case 10 ->
                run(
                        "delete from ticketing.attachment a where a.id = (select min(b.id) from ticketing.attachment b where b.ticket_id = "
                                + ticket + ")");
            default ->
                run(
                        "update ticketing.ticket set closed_circle = not closed_circle, team_id = case when closed_circle then team_id else "
                                + teams.get(chance.nextInt(teams.size())) + " end where id = " + ticket);
        }
    }

    void open(long requester) throws SQLException {
        var ticket = number(
                "insert into ticketing.ticket (id, title, category_id, language, requester_person_id, team_id, priority, status,"
                        + " ball, opened_at, active_at) select " + (FIRST + tickets.size()) + ", '" + text()
                        + "', 1, 'da', " + requester
                        + ", "
                        + teams.get(tickets.size() % teams.size())
                        + ", 'NORMAL', 'OPEN', 'US', now(), now() returning id");
        tickets.add(ticket);
        takesPart(ticket, requester);
        say(ticket, "FORM", requester);
    }

    void takesPart(long ticket, long who) throws SQLException {
        run("insert into ticketing.participant (ticket_id, team_id, person_id, kind, open) select id, team_id, " + who
                + ", 'FOLLOWER', open from ticketing.ticket where id = " + ticket + " on conflict do nothing");
    }

    private void say(long ticket, String kind, long by) throws SQLException {
        run(
                "insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter) select id, team_id, '"
                        + kind + "', now(), " + by + ", 'da', '" + text() + "', '' from ticketing.ticket where id = "
                        + ticket);
    }

    private void beside(long ticket, long by) throws SQLException {
        run(
                "with s as (insert into ticketing.side (ticket_id, team_id, subject, opened_at) select id, team_id, 'x', now()"
                        + " from ticketing.ticket where id = " + ticket + " returning id, ticket_id, team_id)"
                        + " insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter, side_id)"
                        + " select ticket_id, team_id, 'SIDE', now(), " + by + ", 'da', '" + text()
                        + "', '', id from s");
    }

    private void attach(@Nullable Long message) throws SQLException {
        run(
                "insert into ticketing.attachment (message_id, ticket_id, team_id, name, type, size, content) select id, ticket_id, team_id, '"
                        + word() + ".txt', 'text/plain', 1, repeat('0', 64) from ticketing.message where id = "
                        + message);
        run("update texts.file_text set state = 'READ', text = '" + text()
                + "' where state = 'WAITING' and ticket_id = any (" + ours() + ")");
    }

    /** As splitting and taking a split back do. */
    private void move(@Nullable Long message, long to) throws SQLException {
        for (var it : List.of("attachment set (ticket_id, team_id)", "message set (ticket_id, team_id)"))
            run("update ticketing." + it + " = (select id, team_id from ticketing.ticket where id = " + to + ") where "
                    + (it.startsWith("message") ? "id" : "message_id") + " = " + message);
    }

    private void revise(long by) throws SQLException {
        run("insert into ticketing.revision (message_id, ticket_id, team_id, at, by_id, text, letter)"
                + " select id, ticket_id, team_id, now(), " + by + ", '" + text()
                + "', '' from ticketing.message where kind = 'NOTE'"
                + " and ticket_id = any (" + ours() + ") order by hashint8(id + " + chance.nextInt(100) + ") limit 1");
    }

    private void forget(@Nullable Long message) throws SQLException {
        run("delete from ticketing.attachment where message_id = " + message);
        run("delete from ticketing.revision where message_id = " + message);
        run("delete from ticketing.message where id = " + message);
    }

    /** A number at its end keeps a word what it is in every language, and none of them begins another. */
    String word() {
        return "vrøvl10" + chance.nextInt(WORDS);
    }

    private String text() {
        return chance.nextInt(4) == 0 ? "uden ord" : word() + (chance.nextBoolean() ? " og " + word() : "");
    }

    String ours() {
        return tickets.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
    }

    void run(String statement) throws SQLException {
        try (var it = sql.createStatement()) {
            it.execute(statement);
        }
    }

    long number(String question) throws SQLException {
        return numbers(question).getFirst();
    }

    private @Nullable Long some(String question) throws SQLException {
        var all = numbers(question);
        return all.isEmpty() ? null : all.get(chance.nextInt(all.size()));
    }

    List<Long> numbers(String question) throws SQLException {
        var all = new ArrayList<Long>();
        try (var it = sql.createStatement();
                var answer = it.executeQuery(question)) {
            while (answer.next()) all.add(answer.getLong(1));
        }
        return all;
    }
}
