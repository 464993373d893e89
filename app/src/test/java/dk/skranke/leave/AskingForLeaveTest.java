package dk.skranke.leave;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.Role;
import dk.skranke.office.Staff;
import dk.skranke.shared.Language;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Leave from the request to the absence, with what whoever decides must know. */
@OfficeTest
class AskingForLeaveTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Staff staff;

    @Autowired
    Members members;

    @Test
    void granted_leave_is_an_absence_with_its_substitute_and_an_entry_for_both_their_calendars() {
        var lone = given.member("Lone");
        var ticket = ask(lone, "2027-05-10", "2027-05-14", "Birgit");
        yes("Birgit", ticket);
        assertThat(away(lone, "2027-05-12")).isNull();

        yes("Mette", ticket);

        assertThat(away(lone, "2027-05-12")).isEqualTo(given.member("Birgit").id());
        assertThat(away(lone, "2027-05-15")).isNull();
        var entry = visitor("Lone").get("/leave/" + ticket + ".ics");
        assertThat(entry.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(entry.body())
                .contains("DTSTART;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270515", "SUMMARY:Fravær\r\n");
        assertThat(visitor("Birgit").get("/leave/" + ticket + ".ics").body()).contains("SUMMARY:Dækker Lone Mikkelsen");
        assertThat(visitor("Birgit").get("/leave").body()).contains("/leave/" + ticket + ".ics");
        assertThat(visitor("Emil").get("/leave/" + ticket + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(visitor("Mette").get("/leave/" + ticket + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leave_that_cannot_be_is_refused_before_anybody_is_asked_and_nothing_is_filed() {
        var camilla = given.member("Camilla");
        var visitor = new Visitor(port).signIn(camilla);
        visitor.get("/absences/new");
        assertThat(visitor.post(
                                        "/absences",
                                        Map.of(
                                                "person",
                                                Long.toString(camilla.id().value()),
                                                "first",
                                                "2027-03-03",
                                                "last",
                                                "2027-03-05"))
                                .statusCode()
                        / 100)
                .isEqualTo(3);

        assertThat(file(camilla, "Ferie for lang", "2027-04-01", "2028-04-02", "Birgit"))
                .contains("366");
        assertThat(file(camilla, "Ferie i forvejen", "2027-03-04", "2027-03-10", "Birgit"))
                .contains("allerede");
        assertThat(visitor.get("/tickets?filter=ferie").body()).doesNotContain("Ferie for lang", "Ferie i forvejen");
    }

    @Test
    void leave_that_is_called_off_is_no_absence_any_longer() {
        var lawyer = given.member("Katrine");
        var ticket = ask(lawyer, "2027-06-07", "2027-06-11", "Anders");
        yes("Anders", ticket);
        yes("Mette", ticket);
        assertThat(away(lawyer, "2027-06-08")).isNotNull();

        var katrine = visitor("Katrine");
        katrine.get("/tickets/" + ticket);
        var off = katrine.post(
                "/tickets/" + ticket + "/moves", Map.of("was", "APPROVED", "to", "CANCELLED", "a.agreed", "true"));

        assertThat(off.statusCode()).isEqualTo(303);
        assertThat(away(lawyer, "2027-06-08")).isNull();
        assertThat(katrine.get("/leave/" + ticket + ".ics").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_decides_sees_the_balance_the_overlap_and_the_deadlines_and_the_substitute_does_not_see_the_balance() {
        var nadia = given.member("Nadia");
        var pernille = visitor("Pernille");
        var people = pernille.get("/leave/people?year=2026");
        assertThat(people.statusCode()).isEqualTo(200);
        var set = pernille.post(
                "/leave/people/" + nadia.id().value(),
                Map.of("year", "2026", "kind", "ANNUAL", "days", "25", "carried", "2,5"));
        assertThat(set.statusCode() / 100).isEqualTo(3);
        // A colleague of the same team has planned to be away on one of the days.
        var emil = visitor("Emil");
        emil.get("/absences/new");
        emil.post(
                "/absences",
                Map.of(
                        "person",
                        Long.toString(given.member("Emil").id().value()),
                        "first",
                        "2027-04-21",
                        "last",
                        "2027-04-21"));

        var ticket = ask(nadia, "2027-04-19", "2027-04-21", "Camilla");

        assertThat(visitor("Mette").get("/tickets/" + ticket).body())
                .contains("3 dage", "25 + 2,5 overført", "Tilbage derefter", "24,5", "Emil Sørensen: ", "Egne frister");
        assertThat(visitor("Camilla").get("/tickets/" + ticket).body())
                .contains("3 dage")
                .doesNotContain("Tilbage derefter", "overført");
        assertThat(visitor("Nadia").get("/leave").body()).contains("2026/27", "27,5");
    }

    @Test
    void balances_are_for_personnel_and_oneself_and_for_no_administrator() {
        var nadia = given.member("Nadia").id().value();
        assertThat(visitor("Emil").get("/leave/people").statusCode()).isEqualTo(404);
        var emil = visitor("Emil");
        emil.get("/absences/new");
        assertThat(emil.post("/leave/people/" + nadia, Map.of("year", "2026", "kind", "ANNUAL", "days", "1"))
                        .statusCode())
                .isEqualTo(404);
        var stranger = administrator();
        assertThat(seen(stranger, "leave.entitlement")).isZero();
        assertThat(seen(stranger, "leave.span")).isZero();

        var pernille = visitor("Pernille");
        pernille.get("/leave/people");
        var own = pernille.post(
                "/leave/people/" + given.member("Pernille").id().value(),
                Map.of("year", "2026", "kind", "ANNUAL", "days", "60"));
        var wrong = pernille.post("/leave/people/" + nadia, Map.of("year", "2026", "kind", "ANNUAL", "days", "mange"));

        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Ingen fastsætter sin egen saldo");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("hele eller halve");
    }

    @Test
    void sending_requests_to_another_team_shows_it_nothing_of_what_was() {
        var it = ask(given.member("Felix"), "2027-08-02", "2027-08-03", "Sofie");

        var team = given.team("IT-support").value();
        var seen = as(
                given.member("Emil"),
                () -> requireNonNull(transaction.execute(status -> {
                    sql.execute("update catalogue.category set team_id = " + team + " where key = 'LEAVE_REQUEST'");
                    var found = sql.fetchSingle("select count(*) from leave.span where ticket_id = " + it)
                            .get(0, Integer.class);
                    status.setRollbackOnly();
                    return requireNonNull(found);
                })));

        assertThat(seen).isZero();
    }

    @Test
    void whoever_leads_the_team_hears_that_somebody_is_ill_whom_nobody_stands_in_for() {
        var nadia = given.member("Nadia");
        var filed = filed(nadia, "Syg", Map.of("a.kind", "SICK", "a.from", "2027-09-06", "a.to", "2027-09-08"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(303);
        var ticket = filed.headers().firstValue("Location").orElseThrow().replaceAll("\\D+", "");
        var pernille = visitor("Pernille");
        pernille.get("/tickets/" + ticket);
        var registered = pernille.post("/tickets/" + ticket + "/moves", Map.of("was", "NEW", "to", "CLOSED"));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(303);

        var lead = directory.people().stream()
                .filter(it -> nadia.teams().stream()
                        .anyMatch(team -> it.id().equals(directory.team(team).lead())))
                .findFirst()
                .orElseThrow();
        assertThat(new Visitor(port)
                        .signIn(members.find(lead.id()).orElseThrow())
                        .get("/notifications")
                        .body())
                .contains(nadia.name() + " er fraværende fra", "uden stedfortræder");
    }

    /** Who takes part in nobody's leave, whatever other tests let the others do. */
    private Member administrator() {
        var id = Asker.call(
                Asker.Role.SETUP,
                () -> staff.join(
                        "Asta Vandt",
                        "IT",
                        "asta.vandt@brixlindegaard.dk",
                        Role.ADMINISTRATOR,
                        1,
                        Language.DA,
                        List.of()));
        return members.find(id).orElseThrow();
    }

    private int seen(String who, String table) {
        return seen(given.member(who), table);
    }

    private int seen(Member me, String table) {
        return as(
                me,
                () -> requireNonNull(transaction.execute(_ -> requireNonNull(sql.fetchSingle("select count(*) from "
                                + table + " where person_id <> " + me.id().value())
                        .get(0, Integer.class)))));
    }

    private dk.skranke.office.@org.jspecify.annotations.Nullable PersonId away(Member who, String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(directory.zone()).toInstant();
        return directory.away(who.id(), noon).map(it -> it.substitute()).orElse(null);
    }

    private Visitor visitor(String who) {
        return new Visitor(port).signIn(given.member(who));
    }

    private long ask(Member who, String from, String to, String substitute) {
        var filed = filed(who, "Ferie " + from, from, to, substitute);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(303);
        return Long.parseLong(
                filed.headers().firstValue("Location").orElseThrow().replaceAll("\\D+", ""));
    }

    private String file(Member who, String title, String from, String to, String substitute) {
        var refused = filed(who, title, from, to, substitute);
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body();
    }

    private HttpResponse<String> filed(Member who, String title, String from, String to, String substitute) {
        var other = Long.toString(given.member(substitute).id().value());
        return filed(who, title, Map.of("a.from", from, "a.to", to, "a.substitute", other));
    }

    private HttpResponse<String> filed(Member who, String title, Map<String, String> answers) {
        var me = new Visitor(port).signIn(who);
        var category = Long.toString(catalogue.byKey("LEAVE_REQUEST").id().value());
        me.get("/tickets/new?category=" + category);
        var form = new HashMap<String, String>();
        form.put("title", title);
        form.put("text", "Ferie");
        form.put("from", "ME");
        form.put("category", category);
        form.put("key", UUID.randomUUID().toString());
        form.putAll(answers);
        return me.post("/tickets", form);
    }

    private void yes(String who, long ticket) {
        var me = visitor(who);
        var page = me.get("/tickets/" + ticket).body();
        var form = Pattern.compile("/approvals/(\\d+)/decisions").matcher(page);
        assertThat(form.find()).as("asked of " + who).isTrue();
        var said = me.post("/approvals/" + form.group(1) + "/decisions", Map.of("verdict", "APPROVED"));
        assertThat(said.statusCode() / 100).as(said.body()).isEqualTo(3);
    }
}
