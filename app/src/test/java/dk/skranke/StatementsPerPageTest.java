package dk.skranke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class StatementsPerPageTest {

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
}
