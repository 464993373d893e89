package dk.skranke.notifications;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Address;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class HearingOnDevicesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Bell bell;

    @Autowired
    Pushing pushing;

    @Autowired
    Devices devices;

    @Autowired
    Keys keys;

    @Autowired
    Address address;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    Member nadia;
    Visitor visitor;
    Browser browser;

    @BeforeEach
    void nadias_browser_wants_to_hear() {
        nadia = given.member("Nadia");
        browser = Browser.of(keys.push().orElseThrow().open());
        visitor = new Visitor(port).signIn(nadia);
        visitor.get("/notifications/preferences");
        var answer = visitor.post(
                "/notifications/devices",
                Map.of("endpoint", browser.endpoint(), "agreement", browser.agreement(), "auth", browser.auth()));
        assertThat(answer.statusCode()).isBetween(300, 399);
    }

    @AfterEach
    void and_then_no_more() {
        as(nadia, () -> devices.of(nadia.id()).forEach(it -> devices.remove(it.id(), nadia)));
        browser.close();
    }

    @Test
    void a_device_is_told_that_there_is_something_and_reads_it_alone() throws InterruptedException {
        tell("Fortroligt fra Havnegade", "device-one");

        pushing.push();
        var told = browser.received.poll(30, TimeUnit.SECONDS);

        assertThat(told).isNotNull();
        assertThat(told.text()).isEqualTo("Der er noget nyt til dig.");
        assertThat(told.audience()).contains("\"aud\":\"http://localhost:", "\"exp\":", "\"sub\":\"http");
        assertThat(told.topic()).isEqualTo("skranke");
    }

    @Test
    void one_thing_reaches_a_device_once() throws InterruptedException {
        tell("En gang på skærmen", "device-once");
        tell("En gang på skærmen", "device-once");
        pushing.push();
        pushing.push();

        assertThat(browser.received.poll(30, TimeUnit.SECONDS)).isNotNull();
        pushing.push();
        assertThat(browser.received).isEmpty();
    }

    @Test
    void what_somebody_may_not_see_does_not_reach_their_device() throws InterruptedException {
        var leave = given.filed("Kun for HR", "HR", given.member("Pernille"), null);
        tell(leave, "HR", "device-unseen");
        pushing.push();

        // What comes afterwards comes: so the other has not.
        tell("Det hører hun", "device-seen");
        pushing.push();
        assertThat(browser.received.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(browser.received).isEmpty();
    }

    @Test
    void a_device_where_nobody_lives_any_more_is_dropped() {
        browser.answer = 410;

        var tried = visitor.post("/notifications/devices/" + device() + "/trials", Map.of());

        assertThat(tried.headers().firstValue("Location").orElseThrow()).contains("failed");
        assertThat(as(nadia, () -> devices.of(nadia.id()))).isEmpty();
    }

    @Test
    void a_device_is_tried_and_removed_by_whose_it_is() {
        var page = visitor.get("/notifications/preferences").body();
        assertThat(page).contains("/notifications/devices/" + device() + "/removals");
        var emil = new Visitor(port).signIn(given.member("Emil"));
        emil.get("/notifications/preferences");
        assertThat(emil.post("/notifications/devices/" + device() + "/removals", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(emil.post("/notifications/devices/" + device() + "/trials", Map.of())
                        .statusCode())
                .isEqualTo(404);

        assertThat(visitor.post("/notifications/devices/" + device() + "/trials", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("tried");
        visitor.post("/notifications/devices/" + device() + "/removals", Map.of());

        assertThat(as(nadia, () -> devices.of(nadia.id()))).isEmpty();
    }

    @Test
    void a_device_does_not_lead_the_program_into_the_offices_own_network() {
        var service = new PushService(address, clock, false);

        for (var it : List.of(
                "http://push.example.com/x",
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://[fd00::1]/x",
                "https://10.1.2.3/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest",
                "https://user@93.184.216.34/x",
                "file:///etc/passwd",
                "nothing",
                "https://"))
            assertThatThrownBy(() -> service.mustLeadOut(it)).as(it).isInstanceOf(Refused.class);
        assertThat(service.mustLeadOut("https://93.184.216.34/x")).hasHost("93.184.216.34");
    }

    @Test
    void what_is_no_key_is_refused() {
        for (var bad : List.of("", "%%%", Base64.getUrlEncoder().encodeToString(new byte[64]))) {
            var answer = visitor.post(
                    "/notifications/devices",
                    Map.of("endpoint", browser.endpoint(), "agreement", bad, "auth", browser.auth()));
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
        }
    }

    private long device() {
        return as(nadia, () -> devices.of(nadia.id())).getFirst().id();
    }

    private void tell(String title, String key) {
        tell(given.ticket(title, "IT-support"), "IT-support", key);
    }

    private void tell(TicketId ticket, String team, String key) {
        var emil = given.member("Emil");
        var news = new News(Occasion.MENTIONED, key, ticket, given.team(team), null, emil.id(), List.of());
        as(emil, () -> transaction.executeWithoutResult(_ -> bell.tell(news, List.of(nadia.id()))));
    }
}
