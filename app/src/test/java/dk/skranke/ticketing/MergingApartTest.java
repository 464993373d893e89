package dk.skranke.ticketing;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.matters.Parties;
import dk.skranke.matters.PartyRole;
import dk.skranke.office.Member;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That the other ticket is somebody else's is said before the two become one. */
@OfficeTest
class MergingApartTest {

    private static final String AFTERWARDS = "Efter samlingen læses og besvares det hele på samme ticket.";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Describing describing;

    @Autowired
    Parties parties;

    Member sofie;
    Visitor visitor;
    TicketId oven;

    @BeforeEach
    void sofie_looks_at_the_bakers_ticket() {
        sofie = given.member("Sofie");
        visitor = new Visitor(port).signIn(sofie);
        oven = given.ticket("Bagerens ovn", "Proces");
    }

    @Test
    void that_the_other_belongs_to_another_client_is_said_once_and_then_it_is_done() {
        var roof = roofOfTheOwners();
        var shop = roofOfTheOwners();

        var asked = merge(roof, "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Anden klient: Ejerforeningen Strandvænget. " + AFTERWARDS, "Saml alligevel")
                .contains("name=\"meant\" value=\"" + roof.value() + "\"");
        assertThat(status()).isEqualTo(TicketStatus.NEW);

        assertThat(merge(shop, "" + roof.value()).body())
                .as("what was meant was the one, not another")
                .contains("Anden klient", "value=\"" + shop.value() + "\"");
        assertThat(merge(roof, "" + roof.value()).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void that_the_other_comes_from_the_other_side_of_the_matter_is_said() {
        var landlord = given.ticket("Udlejerens sag", "Proces");
        as(sofie, () -> {
            var matter = parties.open(
                    "2026-S" + landlord.value(), "Mod bageren", parties.clientNamed("Udlejer af ovne"), null);
            var baker = parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow();
            parties.join(matter, baker.id(), PartyRole.OPPONENT);
            describing.file(landlord, null, matter, sofie);
        });

        assertThat(merge(landlord, "").body()).contains("Den anden side i sagen: Henrik Aaby. " + AFTERWARDS);
        assertThat(status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void nothing_is_asked_between_tickets_of_one_client_and_what_cannot_be_is_refused_first() {
        var roof = roofOfTheOwners();
        visitor.get("/tickets/" + roof.value());
        visitor.post("/tickets/" + roof.value() + "/closings", Map.of("outcome", "Tætnet"));

        assertThat(merge(roof, "").body())
                .contains("er afsluttet. Åbn den igen")
                .doesNotContain("Anden klient");
        assertThat(merge(given.ticket("Bagerens disk", "Proces"), "").statusCode())
                .isEqualTo(303);
    }

    private TicketId roofOfTheOwners() {
        var roof = given.ticket("Foreningens tag", "Proces");
        as(sofie, () -> {
            var matter = parties.matterByNumber("2026-0388").orElseThrow().id();
            describing.file(roof, null, matter, sofie);
        });
        return roof;
    }

    private java.net.http.HttpResponse<String> merge(TicketId into, String meant) {
        visitor.get("/tickets/" + oven.value() + "/merges");
        return visitor.post("/tickets/" + oven.value() + "/merges", Map.of("into", "" + into.value(), "meant", meant));
    }

    private TicketStatus status() {
        return as(sofie, () -> describing.properties(oven, sofie)).status();
    }
}
