package dk.skranke.proof.bench;

import dk.skranke.proof.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same reads and the same commit by the bare database: what no program can do without. */
final class Bare implements AutoCloseable {

    private static final String LIST =
            "select id, title, status, priority, next_step, next_due, active_at from ticketing.ticket"
                    + " where team_id = ? and open order by active_at desc, id desc limit 50";
    private static final String TICKET = "select * from ticketing.ticket where id = ?";
    private static final String MESSAGES = "select * from ticketing.message where ticket_id = ? order by id";
    private static final String RARE =
            "select ticket_id from search.said where words @@ to_tsquery('simple', ?) limit 50";

    private final List<Connection> connections = new ArrayList<>();
    private final List<Long> tickets = new ArrayList<>();

    Bare(Engine engine) throws SQLException {
        for (var hand = 0; hand < Office.HANDS; hand++) connections.add(engine.connect());
        try (var answer = connections
                .getFirst()
                .createStatement()
                .executeQuery("select id from ticketing.ticket where team_id = 1 order by hashint8(id) limit 3000")) {
            while (answer.next()) tickets.add(answer.getLong(1));
        }
    }

    /** The name of what the bare database does for this. */
    static String of(String scenario) {
        return "bare " + scenario;
    }

    List<Scenario> scenarios() {
        return List.of(
                new Scenario(of("list"), (hand, _) -> read(hand, LIST, (long) Office.TEAM)),
                new Scenario(of("ticket"), (hand, turn) -> {
                    var id = tickets.get((hand * 7919 + turn) % tickets.size());
                    return read(hand, TICKET, id) + read(hand, MESSAGES, id);
                }),
                new Scenario(of("search rare"), (hand, _) -> read(hand, RARE, "ref0000000")),
                new Scenario(of("create"), (hand, _) -> create(hand)));
    }

    private int read(int hand, String question, Object value) throws SQLException {
        try (var ask = connections.get(hand).prepareStatement(question)) {
            ask.setObject(1, value);
            var rows = 0;
            try (var answer = ask.executeQuery()) {
                while (answer.next()) rows++;
            }
            return rows;
        }
    }

    /** A ticket as the form files it: the same rows, the index of words too, in one commit; one that opens like any other. */
    private int create(int hand) throws SQLException {
        var connection = connections.get(hand);
        connection.setAutoCommit(false);
        try (var add = connection.prepareStatement(CREATE)) {
            add.setString(1, Office.TEXT);
            add.execute();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return 0;
    }

    private static final String CREATE = "with n as (update ticketing.numbering set last = last + 1 returning last),"
            + " t as (insert into ticketing.ticket (id, title, category_id, language, requester_person_id, team_id,"
            + " priority, status, ball, opened_at, active_at, key) select last, 'Skærmen flimrer', 2, 'da', 2, 1,"
            + " 'NORMAL', 'NEW', 'US', now(), now(), gen_random_uuid() from n returning id),"
            + " p as (insert into ticketing.participant (ticket_id, team_id, person_id, kind, open) select id, 1, 2, 'REQUESTER', true from t),"
            + " m as (insert into ticketing.message (ticket_id, team_id, kind, at, author_person_id, language, text, letter)"
            + " select id, 1, 'FORM', now(), 2, 'da', x.text, '<p>' || x.text || '</p>' from t, (select ?::text as text) x"
            + " returning id, ticket_id),"
            + " e as (select ticket_id, jsonb_build_object('ticket', jsonb_build_object('value', ticket_id), 'by',"
            + " '{\"is\": \"colleague\", \"id\": {\"value\": 2}}'::jsonb) as what, id from m)"
            + " insert into ticketing.entry (ticket_id, team_id, at, by_person_id, kind, details)"
            + " select ticket_id, 1, now(), 2, 'Opened', what || '{\"as\": \"FORM\", \"team\": {\"value\": 1},"
            + " \"category\": {\"value\": 2}, \"suspected\": null}' from e union all"
            + " select ticket_id, 1, now(), 2, 'Written', what || jsonb_build_object('kind', 'FORM', 'message',"
            + " jsonb_build_object('value', id)) from e";

    @Override
    public void close() throws SQLException {
        for (var it : connections) it.close();
    }
}
