package dk.skranke;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class StatementsPerPageTest {

    private static final String CONFIGURATION = "/administration/configuration";
    private static final String MORE = """
            version: 1
            texts: [{team: IT-support, name: NAVN, text: Hej}]
            templates: [{team: IT-support, name: NAVN}]
            macros: [{team: IT-support, name: NAVN, text: Hej, then: {priority: HIGH}}]
            views: [{team: IT-support, name: NAVN, filter: "priority:high"}]
            """;

    @LocalServerPort
    int port;

    @Autowired
    Statements statements;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn("sofie@brixlindegaard.dk", "skranke-demo");
    }

    /** The rule says five and means the page's own; the session, the frame and who is asking are among them here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tickets",
                "/tickets?view=mine",
                "/tickets?view=open&filter=frist%3C7d+eller+er%3Aubesvaret",
                "/tickets?view=open&at=4127",
                "/tickets?view=open&layout=table&sort=client&group=due",
                "/tickets?view=open&layout=board",
                "/tickets/4127",
                "/deadlines",
                "/deadlines?part=unchecked",
                "/deadlines/calendar",
                "/deadlines/unentered",
                "/deadlines/samples",
                "/deadlines/ledger",
                "/deadlines/1/receipts",
                "/deadlines/reminders",
                "/deadlines/1/handovers",
                "/deadlines/1/instructions",
                "/deadlines/1",
                "/matters",
                "/matters/1",
                "/matters/1/closings",
                "/absences",
                "/leave",
                "/first-day",
                "/notifications",
                "/notifications/preferences",
                "/approvals",
                "/quality",
                "/search?q=indsigelse"
            })
    void a_page_asks_the_database_a_bounded_number_of_times(String path) {
        sofie.get(path); // what is kept in memory is there from now on

        var asked = statements.atLeast(
                () -> assertThat(sofie.get(path).statusCode()).isEqualTo(200));

        assertThat(asked).as(path + "\n" + String.join("\n", asked)).hasSizeLessThanOrEqualTo(6);
    }

    /** It reads all that an office has set up, each kind of it at once. */
    @Test
    void the_configuration_asks_as_often_when_there_is_more_of_it() {
        var mette = new Visitor(port).signIn("mette@brixlindegaard.dk", "skranke-demo");
        mette.get(CONFIGURATION);
        var before = statements.atLeast(() -> mette.get(CONFIGURATION));

        for (var it : List.of("Først tælles", "Dernæst tælles", "Til sidst tælles"))
            use(mette, MORE.replace("NAVN", it));

        assertThat(statements.atLeast(() -> mette.get(CONFIGURATION))).hasSameSizeAs(before);
    }

    private static void use(Visitor visitor, String text) {
        var page = visitor.post(CONFIGURATION, Map.of("text", text))
                .headers()
                .firstValue("Location")
                .map(it -> URI.create(it).getPath())
                .orElseThrow();
        visitor.get(page);
        assertThat(visitor.post(page + "/applications", Map.of()).statusCode()).isEqualTo(302);
    }
}
