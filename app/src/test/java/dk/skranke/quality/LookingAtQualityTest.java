package dk.skranke.quality;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Nadia leads a team of the test's own, and looks at what others have finished there. */
@OfficeTest
class LookingAtQualityTest {

    private static final String TEAM = "Kvalitetsprøven";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Staff staff;

    @Autowired
    Directory directory;

    @Autowired
    Routing routing;

    @Autowired
    Drawing drawing;

    @Autowired
    Reviews reviews;

    @Autowired
    Settings settings;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    Member nadia;
    Member emil;

    @BeforeEach
    void nadia_leads_the_team() {
        emil = given.member("Emil");
        as(emil, () -> settings.questions(List.of("Svaret kom i tide", "Sagen er rigtig"), emil));
        var there = as(
                emil,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.fetchExists(sql.selectOne().from("office.team").where("name = '" + TEAM + "'")))));
        if (!there) as(emil, () -> staff.found(TEAM, 3, "", false));
        var team = given.team(TEAM);
        as(emil, () -> staff.lead(team, given.member("Nadia").id(), null));
        for (var name : List.of("Nadia", "Emil")) {
            var it = given.member(name);
            var teams = new java.util.HashSet<>(it.teams());
            teams.add(team);
            as(emil, () -> staff.change(it.id(), it.name(), it.title(), it.mail(), it.role(), true, teams));
        }
        nadia = given.member("Nadia");
        emil = given.member("Emil");
    }

    @Test
    void the_usual_points_are_proposed_in_the_language_of_whoever_writes_them() {
        assertThat(settings.usual(reading(Language.DE))).hasSize(6).contains("Fristen sind notiert und kontrolliert");
        assertThat(settings.usual(reading(Language.DA))).contains("Frister er noteret og kontrolleret");
    }

    private Member reading(Language language) {
        return new Member(
                emil.id(),
                emil.name(),
                emil.title(),
                emil.mail(),
                emil.role(),
                emil.hue(),
                language,
                null,
                true,
                emil.teams());
    }

    @Test
    void finished_work_is_drawn_and_looked_at_point_by_point() {
        var ticket = closed("Gennemgås punkt for punkt", emil);
        draw();
        var review = review(ticket);
        var visitor = new Visitor(port).signIn(nadia);
        assertThat(visitor.get("/quality").body()).contains("Gennemgås punkt for punkt");
        assertThat(visitor.get("/quality/" + review).statusCode()).isEqualTo(200);

        var half = visitor.post("/quality/" + review, Map.of("then", "nothing"));
        var done = visitor.post("/quality/" + review, answers("NO", "note"));
        var twice = visitor.post("/quality/" + review, answers("YES", "nothing"));

        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(done.statusCode()).isBetween(300, 399);
        // Having written there, she no longer looks at it.
        assertThat(twice.statusCode()).isEqualTo(404);
        assertThat(visitor.get("/tickets/" + ticket.value()).body())
                .contains("Fra kvalitetskontrollen:", "Svaret kom i tide: Nej");
        assertThat(visitor.get("/quality").body()).doesNotContain("Gennemgås punkt for punkt");
    }

    @Test
    void nobody_looks_at_their_own_work() {
        var ticket = closed("Nadias eget", nadia);
        draw();

        assertThat(as(nadia, () -> reviews.waiting(nadia)).keySet())
                .noneMatch(it -> it.ticket().equals(ticket));
        assertThat(new Visitor(port)
                        .signIn(nadia)
                        .get("/quality/" + review(ticket))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_whoever_answers_for_the_team_looks_not_even_an_administrator() {
        var ticket = closed("Ikke for andre", emil);
        draw();
        var review = review(ticket);

        for (var name : List.of("Emil", "Sofie", "Birgit")) {
            var visitor = new Visitor(port).signIn(given.member(name));
            assertThat(visitor.get("/quality/" + review).statusCode()).as(name).isEqualTo(404);
            assertThat(visitor.get("/quality").body()).as(name).doesNotContain("Ikke for andre");
        }
        assertThat(new Visitor(port)
                        .signIn(given.member(nobodysLead()))
                        .get("/quality/results")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_stretch_is_drawn_once_and_can_be_drawn_again_with_its_seed() {
        closed("Trækkes en gang", emil);
        draw();
        var before = count();

        drawing.samples();

        assertThat(count()).isEqualTo(before);
        var draw = watching("select seed, closed, taken from quality.draw where team_id = "
                + given.team(TEAM).value() + " order by id desc limit 1");
        assertThat(draw).hasSize(3);
    }

    @Test
    void a_rule_points_out_open_work_once() {
        var ticket = given.ticket("Åben og ulveurolig", TEAM);
        as(emil, () -> settings.add("Uro " + ticket.value(), "ulveurolig", emil));
        try {
            drawing.rules();
            drawing.rules();

            assertThat(as(nadia, () -> reviews.waiting(nadia)).keySet())
                    .filteredOn(it -> it.ticket().equals(ticket))
                    .hasSize(1)
                    .allMatch(it -> ("Uro " + ticket.value()).equals(it.rule()));
        } finally {
            as(emil, () -> settings.rules().forEach(it -> settings.remove(it.id(), emil)));
        }
    }

    @Test
    void results_of_the_month_that_lasts_are_not_shown_and_small_teams_never() {
        var page = new Visitor(port).signIn(nadia).get("/quality/results").body();

        assertThat(page).contains("Ingen resultater endnu");
    }

    @Test
    void settings_are_for_administrators_and_say_what_is_wrong() {
        var visitor = new Visitor(port).signIn(emil);
        visitor.get("/administration/quality");
        var bad =
                visitor.post("/administration/quality/rules", Map.of("name", "Uden", "filter", "kategori:findesslet"));
        var all = visitor.post("/administration/quality/rules", Map.of("name", "Alt", "filter", ""));
        var empty = visitor.post("/administration/quality/points", Map.of("points", "\n \n"));
        var much = visitor.post(
                "/administration/quality/samples",
                Map.of("team", Long.toString(given.team(TEAM).value()), "percent", "101"));

        for (var it : List.of(bad, all, empty, much))
            assertThat(it.statusCode()).isEqualTo(422);
        assertThat(new Visitor(port)
                        .signIn(nadia)
                        .get("/administration/quality")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Somebody who neither leads a team nor answers for one, nor administers. */
    private String nobodysLead() {
        return directory.people().stream()
                .filter(it -> it.role() == Role.MEMBER)
                .filter(it -> directory.teams().stream()
                        .noneMatch(
                                team -> it.id().equals(team.lead()) || it.id().equals(team.partner())))
                .map(it -> it.name().split(" ")[0])
                .filter(it -> given.member(it).name().startsWith(it + " "))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> answers(String said, String then) {
        var all = new HashMap<String, String>();
        as(nadia, () -> settings.questions()).forEach(it -> all.put("q" + it.id(), said));
        all.put("then", then);
        return all;
    }

    private TicketId closed(String title, Member by) {
        var ticket = given.ticket(title, TEAM);
        as(by, () -> routing.assign(ticket, null, by.id(), by));
        watched(
                "update ticketing.ticket set status = 'CLOSED', outcome = 'Færdig', closed_at = now() - interval '40 days'"
                        + " where id = " + ticket.value());
        return ticket;
    }

    /** All that was finished up to the end of last month. */
    private void draw() {
        as(emil, () -> settings.sample(given.team(TEAM), 100, 50, Sampling.Every.WEEK, emil));
        watched("update quality.sampling set drawn_to = now() - interval '45 days' where team_id = "
                + given.team(TEAM).value());
        var team = given.team(TEAM).value();
        watched("delete from quality.review where draw_id is not null and team_id = " + team);
        watched("delete from quality.draw where team_id = " + team);
        for (var week = 0; week < 8; week++) drawing.samples();
    }

    private long review(TicketId ticket) {
        return (Long) watching("select id from quality.review where ticket_id = " + ticket.value())
                .getFirst();
    }

    private long count() {
        return (Long) watching("select count(*) from quality.review where team_id = "
                        + given.team(TEAM).value())
                .getFirst();
    }

    private List<Object> watching(String query) {
        return Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> List.of(Objects.requireNonNull(sql.fetchOne(query)).intoArray()))));
    }

    private void watched(String statement) {
        Asker.run(Asker.Role.WATCH, () -> transaction.executeWithoutResult(_ -> sql.execute(statement)));
    }
}
