package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Flawed;
import dk.skranke.catalogue.Publishing;
import dk.skranke.catalogue.Roles;
import dk.skranke.database.Asker;
import dk.skranke.forms.Phrase;
import dk.skranke.office.PersonId;
import dk.skranke.office.Staff;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.workflows.Effect;
import dk.skranke.workflows.Meaning;
import dk.skranke.workflows.Move;
import dk.skranke.workflows.Stage;
import dk.skranke.workflows.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who left approves nothing: neither a process nor a request that counts on them begins. */
@OfficeTest
class ApproversWhoLeftTest extends WithLeave {

    @Autowired
    Staff staff;

    @Autowired
    Roles roles;

    @Autowired
    Publishing publishing;

    @Autowired
    Standing standing;

    @Test
    void a_process_that_counts_on_them_is_refused_with_the_place_and_who_it_is_and_nothing_is_put_to_use() {
        var guard = joins("Vagn Vagtmand");
        as(given.member("Emil"), () -> {
            roles.define("NIGHTWATCH", new Phrase("Nattevagt", "Nachtwache", "Night watch"));
            roles.give("NIGHTWATCH", false, List.of(guard), List.of());
        });
        leaves(guard);

        assertThatThrownBy(() -> as(given.member("Emil"), () -> publishing.use(guarded(), null)))
                .isInstanceOfSatisfying(
                        Flawed.class,
                        it -> assertThat(it.flaws()).anySatisfy(flaw -> {
                            assertThat(flaw.place()).isEqualTo("moves.NEW-OPEN.who");
                            assertThat(flaw.key()).isEqualTo("catalogue.flaw.approvers-left");
                            assertThat(flaw.arguments()).contains(1, 0, "Vagn Vagtmand");
                        }));
        assertThat(catalogue.liveWorkflows()).doesNotContain("GUARDED");
        assertThat(new Visitor(port)
                        .signIn(given.member("Emil"))
                        .get("/administration/roles")
                        .body())
                .contains("Vagn Vagtmand arbejder her ikke mere", "Ingen, der arbejder her, har rollen");
        assertThatThrownBy(() ->
                        as(given.member("Emil"), () -> roles.give("NIGHTWATCH", false, List.of(guard), List.of())))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("catalogue.roles.gone"));
    }

    @Test
    void whoever_names_them_is_told_who_could_instead_and_nothing_is_filed() {
        var gone = joins("Gorm Gået");
        leaves(gone);

        assertThatThrownBy(() -> leave("Vikaren er rejst", given.member("Sofie"), gone))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(it.key()).isEqualTo("approvals.gone-instead");
                    assertThat(it.arguments()[0]).isEqualTo("Gorm Gået");
                    assertThat(it.arguments()[1].toString()).isNotBlank().doesNotContain("Sofie");
                });
        assertThat(as(given.member("Pernille"), () -> docket.list(everything(), null, 200, given.member("Pernille"))))
                .noneMatch(it -> it.title().equals("Vikaren er rejst"));
    }

    @Test
    void whoever_follows_them_has_to_hold_the_role_that_the_step_asks_for() {
        var emil = given.member("Emil");
        var guard = joins("Birk Brandvagt");
        as(emil, () -> {
            roles.define("FIREWATCH", new Phrase("Brandvagt", "Brandwache", "Fire watch"));
            roles.give("FIREWATCH", false, List.of(guard), List.of());
        });
        var id = asked("Svejsning på taget", "FIREWATCH", guard);
        leaves(guard);
        Asker.run(Asker.Role.WATCH, () -> standing.look(id - 1, 1));

        var nadia = new Visitor(port).signIn(given.member("Nadia"));
        var jonas = given.member("Jonas").id();
        assertThat(nadia.get("/approvals/" + id).body())
                .as("neither lead nor partner follows by themselves")
                .doesNotContain("(efter Birk Brandvagt)", "/successors")
                .contains(
                        "videre til en med rollen »Brandvagt«",
                        "Trinnet kræver rollen »Brandvagt«, og ingen, der kan afgøre det, har den.");
        nadia.get("/account");
        var refused = nadia.post("/approvals/" + id + "/successors", Map.of("to", Long.toString(jonas.value())));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Jonas Thorup har ikke rollen »Brandvagt«, som trinnet kræver. Vælg en anden, eller bed");

        as(emil, () -> roles.give("FIREWATCH", false, List.of(jonas), List.of()));
        assertThat(nadia.get("/approvals/" + id).body())
                .contains("Kun de, der har rollen »Brandvagt«, kan vælges.", "value=\"" + jonas.value() + "\"")
                .doesNotContain("value=\"" + emil.id().value() + "\"");
        nadia.post("/approvals/" + id + "/successors", Map.of("to", Long.toString(jonas.value())));
        assertThat(nadia.get("/approvals/" + id).body()).contains("Jonas Thorup (efter Birk Brandvagt)");
    }

    private long asked(String title, String role, PersonId approver) {
        var team = given.team("IT-support");
        var ticket = given.ticket(title, "IT-support");
        return as(
                given.member("Emil"),
                () -> requireNonNull(transaction.execute(_ -> requests.add(
                        ticket, team, 1, 1, new Phrase(title, title, title), null, null, 1, role, List.of(approver)))));
    }

    private static Workflow guarded() {
        var name = new Phrase("Bevogtet", "Bewacht", "Guarded");
        var asks = new Effect(Effect.Does.ASK_APPROVAL, "NIGHTWATCH", name, 1, null, null, 1, null);
        return new Workflow(
                "GUARDED",
                name,
                "NEW",
                List.of(
                        new Stage("NEW", name, Meaning.NEW, null),
                        new Stage("OPEN", name, Meaning.OPEN, null),
                        new Stage("CLOSED", name, Meaning.CLOSED, null)),
                List.of(way("NEW", "OPEN", List.of(asks)), way("OPEN", "CLOSED", null)));
    }

    private static Move way(String from, String to, @org.jspecify.annotations.Nullable List<Effect> effects) {
        return new Move(List.of(from), to, List.of("any"), null, null, null, null, effects, null, null);
    }

    private PersonId joins(String name) {
        return Asker.call(
                Asker.Role.SETUP,
                () -> staff.join(
                        name,
                        "Vagt",
                        name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "@brixlindegaard.dk",
                        dk.skranke.office.Role.MEMBER,
                        1,
                        Language.DA,
                        List.of(given.team("IT-support"))));
    }

    private void leaves(PersonId who) {
        Asker.run(Asker.Role.SETUP, () -> {
            var it = directory.person(who);
            staff.change(who, it.name(), it.title(), it.mail(), it.role(), false, Set.<TeamId>copyOf(it.teams()));
        });
    }
}
