package dk.skranke.proof.bench;

import dk.skranke.proof.Caller;
import dk.skranke.proof.seed.Seed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The seeded office at work: eight people of its largest team, and what they do. */
final class Office {

    static final int HANDS = 8;
    static final int TEAM = 1;
    private static final int RULES = 20;

    private static final String THREE_CONDITIONS = "/tickets?view=team-" + TEAM + "&status=OPEN&priority=HIGH&tag=moms";

    private static final String KEPT = "Moms";

    private final Map<Integer, String> views = new ConcurrentHashMap<>();
    private final List<Caller> people = new ArrayList<>();
    private final Caller administrator;
    private final List<Machine> machines = new ArrayList<>();
    private final List<Long> tickets;
    private final List<Long> waiting;
    private final List<String> rare;
    private final AtomicInteger next = new AtomicInteger();

    Office(URI address, Connection connection) throws SQLException {
        // What a run that was stopped left there stands in the navigation of each page.
        try (var statement = connection.createStatement()) {
            statement.execute("delete from views.saved_view where name = '" + KEPT + "'");
        }
        administrator = Caller.signIn(address, "person1@kanal.example", Seed.PASSWORD);
        // Person 1 sees the whole house; these see their team, and some a second one.
        for (var hand = 0; hand < HANDS; hand++) {
            people.add(Caller.signIn(address, "person" + (hand + 2) + "@kanal.example", Seed.PASSWORD));
        }
        for (var it : people) machines.add(Machine.of(it, address));
        tickets = ask(
                connection,
                "select id from ticketing.ticket where team_id = " + TEAM
                        + " and id > 10 order by hashint8(id) limit 3000");
        waiting = ask(
                connection,
                "select id from ticketing.ticket where team_id = " + TEAM
                        + " and requester_contact_id is not null and status in ('OPEN', 'NEW') order by hashint8(id) limit 20000");
        rare = new ArrayList<>();
        try (var answer = connection
                .createStatement()
                .executeQuery("select substring(text from 'ref[0-9a-f]{7}') from ticketing.message where ticket_id in ("
                        + "select id from ticketing.ticket where team_id = " + TEAM
                        + " and id > 10 order by hashint8(id) limit 500)"
                        + " and text ~ 'ref[0-9a-f]{7}'")) {
            while (answer.next()) rare.add(answer.getString(1));
        }
    }

    List<Scenario> reads() {
        return List.of(
                page("list", "/tickets?view=team-" + TEAM),
                page("filter", THREE_CONDITIONS),
                new Scenario("ticket", (hand, turn) -> get(hand, "/tickets/" + some(tickets, hand, turn))),
                page("desk", "/"),
                page("navigation", "/keys"),
                new Scenario("search rare", (hand, turn) -> get(hand, "/search?q=" + some(rare, hand, turn))),
                page("search common", "/search?q=frist"),
                page("search two", "/search?q=kontrakt+gebyr"),
                page("search misspelt", "/search?q=kontrkat"),
                page("palette", "/palette?q=kontrakt"),
                new Scenario("saved view", (hand, _) -> get(hand, view(hand))));
    }

    /** Kept when somebody first looks at it, for from then on its count stands in their navigation on every page. */
    private String view(int hand) {
        return views.computeIfAbsent(hand, it -> kept(people.get(it)));
    }

    private static String kept(Caller person) {
        var list = person.page(THREE_CONDITIONS);
        var form = person.page(list.select("a[href^=/views/new]").attr("href"));
        var answer = person.post(
                "/views",
                Map.of("name", KEPT, "filter", form.select("#view-filter").attr("value"), "circle", "MINE"));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The next bench finds the office as this one did. */
    void tidy() {
        views.forEach(
                (hand, view) -> people.get(hand).post("/views/" + view.replaceAll("\\D+", "") + "/removals", Map.of()));
        administrator.page("/administration/rules").select("a[href~=/rules/\\d+$]").stream()
                .filter(it -> it.text().startsWith("Bench "))
                .forEach(it -> administrator.post(it.attr("href") + "/removals", Map.of()));
    }

    List<Scenario> writes() {
        return List.of(
                new Scenario(
                        "create",
                        (hand, turn) -> people.get(hand)
                                .file("Skærmen flimrer " + hand + "/" + turn, TEXT, "")
                                .body()
                                .length),
                new Scenario(
                        "create by API",
                        (hand, turn) -> machines.get(hand).create("Skærmen flimrer " + hand + "/" + turn, TEXT)),
                new Scenario("note", (hand, _) -> say(hand, "NOTE")),
                new Scenario("reply", (hand, _) -> say(hand, "REPLY")),
                Scenario.large("change 500", (hand, turn) -> changeMany(hand, turn)));
    }

    /** All of a list at once: chosen, looked at, done. As often there as back, so that each time something changes. */
    private int changeMany(int hand, int turn) {
        var person = people.get(hand);
        var place = person.post("/bulk", Map.of("all", "true", "what", "priority", "way", "/tickets?view=team-" + TEAM))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("[?].*", "");
        person.post(place + "/previews", Map.of("what", "priority", "to", turn % 2 == 0 ? "LOW" : "NORMAL"));
        var answer = person.post(place + "/changes", Map.of());
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException("change answered " + answer.statusCode());
        return answer.body().length;
    }

    /** Twenty rules that look at each mail, of which one does something. */
    void rules() {
        for (var it = 0; it < RULES; it++) {
            var answer = administrator.post(
                    "/administration/rules",
                    Map.of(
                            "name",
                            "Bench " + it,
                            "trigger",
                            "OPENED",
                            "filter",
                            "kanal:mail emne:" + (it == 0 ? "spoergsmaal" : "regel" + it),
                            "tags",
                            "bench"));
            if (answer.statusCode() / 100 != 3) throw new IllegalStateException("rule answered " + answer.statusCode());
        }
    }

    static final String TEXT = "Siden i morges flimrer skærmen på kontoret, og printeren svarer ikke mere. ".repeat(6);

    private int say(int hand, String kind) {
        var ticket = waiting.get(next.getAndIncrement() % waiting.size());
        var answer = people.get(hand)
                .postMultipart(
                        "/tickets/" + ticket + "/messages",
                        Map.of(
                                "kind",
                                kind,
                                "text",
                                TEXT,
                                "key",
                                UUID.randomUUID().toString()),
                        "");
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException(kind + " answered " + answer.statusCode());
        return answer.body().length;
    }

    private Scenario page(String name, String path) {
        return new Scenario(name, (hand, _) -> get(hand, path));
    }

    private int get(int hand, String path) {
        var answer = people.get(hand).get(path);
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return answer.body().length;
    }

    private static <T> T some(List<T> of, int hand, int turn) {
        return of.get((hand * 7919 + turn) % of.size());
    }

    private static List<Long> ask(Connection connection, String question) throws SQLException {
        var all = new ArrayList<Long>();
        try (var answer = connection.createStatement().executeQuery(question)) {
            while (answer.next()) all.add(answer.getLong(1));
        }
        return all;
    }

    /** For messages that the program reads: what a mail says, as it goes over the line. */
    static byte[] mail(int hand, int turn) {
        return ("From: Kontakt <kontakt" + (1 + (hand * 1000 + turn) % 10000) + "@klient.example>\r\n"
                        + "To: team1@kanal.example\r\nSubject: Et spoergsmaal\r\nMessage-ID: <" + UUID.randomUUID()
                        + "@klient.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + TEXT
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
