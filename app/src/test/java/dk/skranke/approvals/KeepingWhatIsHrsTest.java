package dk.skranke.approvals;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody asks HR is nobody else’s business, and what HR notes about it is not theirs either. */
@OfficeTest
class KeepingWhatIsHrsTest extends WithLeave {

    @Test
    void leave_is_closed_to_everybody_outside_hr_administrators_too() {
        var leave = leave("Kvasthejs i egen have", "Jonas");

        for (var name : List.of("Emil", "Birgit", "Nadia")) {
            var visitor = new Visitor(port).signIn(given.member(name));
            assertThat(visitor.get("/tickets/" + leave.value()).statusCode())
                    .as(name)
                    .isEqualTo(404);
            assertThat(visitor.get("/search?q=Kvasthejs").body()).as(name).doesNotContain("i egen have");
        }
        assertThat(given.member("Emil").administrator()).isTrue();
    }

    @Test
    void the_notes_of_hr_stay_hidden_from_the_person_and_from_whoever_approves() {
        var leave = leave("Mine egne forhold", "Jonas");
        var pernille = given.member("Pernille");
        as(
                pernille,
                () -> conversation.note(
                        leave,
                        new Conversation.Draft("Fortroligt om Ligusterhæk", List.of(), null, null, null),
                        pernille));

        for (var name : List.of("Sofie", "Jonas")) {
            var me = given.member(name);
            var visitor = new Visitor(port).signIn(me);
            for (var path : List.of("", "/history", "/print")) {
                var page = visitor.get("/tickets/" + leave.value() + path).body();
                assertThat(page).as(name + path).contains("Mine egne forhold").doesNotContain("Ligusterhæk");
            }
            assertThat(visitor.get("/search?q=Ligusterh%C3%A6k").body())
                    .as(name)
                    .doesNotContain("Mine egne forhold");
            assertThat(as(me, () -> transcript.messages(leave, 0, 50, me)))
                    .noneMatch(it -> it.text().contains("Ligusterhæk"));
            assertThat(as(me, () -> transcript.history(leave, 0, 50, me)))
                    .noneMatch(it -> it.details().contains("NOTE"));
            int seen = as(
                    me,
                    () -> java.util.Objects.requireNonNull(transaction.execute(_ -> sql.fetchSingle(
                                    "select count(*) from ticketing.message where kind = 'NOTE' and ticket_id = "
                                            + leave.value())
                            .get(0, Integer.class))));
            assertThat(seen).as("row security alone, " + name).isZero();
        }
        assertThat(new Visitor(port)
                        .signIn(pernille)
                        .get("/tickets/" + leave.value())
                        .body())
                .contains("Andre ser den ikke, heller ikke kollegaen, der spurgte.");
        assertThat(new Visitor(port)
                        .signIn(pernille)
                        .get("/search?q=Ligusterh%C3%A6k")
                        .body())
                .contains("Mine egne forhold");
    }

    @Test
    void what_is_hrs_is_not_sent_elsewhere_nor_followed_from_outside() {
        var leave = leave("Bliver her", "Jonas");
        var pernille = given.member("Pernille");
        var emil = given.member("Emil").id();

        assertThatThrownBy(() -> as(
                        pernille,
                        () -> routing.redirect(leave, given.team("HR"), given.team("Proces"), "Forkert", pernille)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(pernille, () -> routing.follow(leave, emil, pernille)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_filed_before_the_office_had_its_own_categories_is_hrs_as_well() {
        var leave = new TicketId(4112);
        var pernille = given.member("Pernille");
        as(
                pernille,
                () -> conversation.note(
                        leave,
                        new Conversation.Draft("Fortroligt om Felix’ Rododendron", List.of(), null, null, null),
                        pernille));

        assertThat(new Visitor(port)
                        .signIn(given.member("Felix"))
                        .get("/tickets/4112")
                        .body())
                .contains("Karwoche und Ostern")
                .doesNotContain("Rododendron");
    }
}
