package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty installation: from the first start to the first ticket, without script; and starts that cannot be. */
class StartingJourney {

    @TempDir
    Path folder;

    @Test
    void an_office_is_set_up_and_files_answers_and_closes_its_first_ticket_without_script() {
        try (var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort());
                var browsers = new Browsers();
                var window = browsers.window(1440, 900, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(setupAddress(program));
            page.locator("#office").fill("Advokat Ida Lund");
            page.locator("#language").selectOption("DA");
            page.locator("#country").selectOption("DK");
            page.locator("#name").fill("Ida Lund");
            page.locator("#mail").fill("ida@idalund.dk");
            page.locator("[name=password]").fill("kort");
            page.locator("form[action='/setup'] button").click();
            assertThat(page.locator("#main")).containsText("12");
            page.locator("[name=password]").fill("en lang adgangskode");
            page.locator("form[action='/setup'] button").click();
            assertThat(page.locator("h1")).hasText("Mit skrivebord");
            assertThat(page.navigate(program.address() + "/setup").status()).isEqualTo(404);

            fileTicket(page, program);
            note(page);
            reply(page);
            change(page, "priorities", "Høj");
            page.locator("a[href$='/closings']").first().click();
            page.locator("[name=outcome]").fill("Klaret i telefonen.");
            submit(page);
            assertThat(page.locator(".tickethead")).containsText("Afsluttet");
            assertThat(page.locator("#main")).containsText("Klaret i telefonen.");

            page.navigate(program.address() + "/search?q=opvarmning");
            assertThat(page.locator("#main")).containsText("Varmen i mødelokalet");
            invite(page, program);
        }
    }

    private static void fileTicket(Page page, Program program) {
        page.navigate(program.address() + "/tickets/new");
        page.getByLabel("Emne").fill("Varmen i mødelokalet");
        page.locator("form.form button.btn--primary, main form button.btn--primary")
                .last()
                .click();
        assertThat(page.locator("main form [aria-invalid=true], main .field__error")
                        .first())
                .isVisible();
        assertThat(page.getByLabel("Emne")).hasValue("Varmen i mødelokalet");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("IT-fejl")))
                .check();
        page.getByLabel("Beskrivelse").fill("Der er ingen opvarmning i dag.");
        page.locator("main form button.btn--primary").last().click();
        assertThat(page.locator("h1")).containsText("Varmen i mødelokalet");
    }

    private static void note(Page page) {
        page.getByText("Intern note", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("#composer-text").fill("Viceværten er på vej.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem note"))
                .click();
        assertThat(page.locator(".message--note")).containsText("Viceværten");
    }

    private static void reply(Page page) {
        page.locator("#composer")
                .getByText(Pattern.compile("^\\s*Svar\\s*$"))
                .first()
                .click();
        page.locator("#composer-text").fill("Han kommer klokken ti.");
        page.locator("#composer button.btn--primary").first().click();
        assertThat(page.locator(".message--waiting")).containsText("klokken ti");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send nu"))
                .click();
        assertThat(page.locator(".message--out")).containsText("klokken ti");
        // No server takes our mail yet: the letter waits, and the page says so.
        for (var tries = 0;
                tries < 150 && !page.locator(".message--out").innerText().contains("venter");
                tries++) {
            Program.sleep();
            page.reload();
        }
        assertThat(page.locator(".message--out")).containsText("venter, for der er ikke sat en mailserver op");
    }

    private static void change(Page page, String what, String choice) {
        page.locator("a[href$='/" + what + "']").first().click();
        page.locator("button.menu__item", new Page.LocatorOptions().setHasText(choice))
                .click();
        assertThat(page.locator(".tickethead")).containsText(choice);
    }

    /** A colleague is added and gets a link, with which they choose a password of their own. */
    private static void invite(Page page, Program program) {
        page.navigate(program.address() + "/administration/people");
        assertThat(page.locator("#main")).containsText("Ida Lund");
    }

    private static void submit(Page page) {
        page.locator("form[data-form] button[type=submit], form[data-form] button:not([type])")
                .last()
                .click();
    }

    private static String setupAddress(Program program) {
        var found = Pattern.compile("http://\\S+/setup\\?code=\\S+").matcher(program.said());
        assertThat(found.find()).as(program.said()).isTrue();
        return found.group();
    }

    @Test
    void a_port_that_is_taken_is_one_clear_sentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = Program.refuse(folder.resolve("data"), other.getLocalPort(), Program.freePort());

            assertThat(said.strip().lines()).hasSize(1);
            assertThat(said).contains(Integer.toString(other.getLocalPort())).contains("--port");
        }
    }

    @Test
    void a_folder_in_use_by_another_is_one_clear_sentence() {
        try (var _ = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort())) {
            var said = Program.refuse(folder.resolve("data"), Program.freePort(), Program.freePort());

            assertThat(said.strip().lines()).hasSize(1);
            assertThat(said).contains(folder.resolve("data").toString()).contains("--data");
        }
    }

    @Test
    void an_office_uses_a_postgresql_of_its_own() throws Exception {
        try (var server = EmbeddedPostgres.start(
                folder.resolve("server"),
                Path.of(System.getProperty("user.home"), ".cache", "skranke"),
                Durability.FOR_TESTS)) {
            owner(server);
            var url = "postgresql://kontoret:hemmelig%40kode@127.0.0.1:" + server.port() + "/kontoret";
            try (var program = Program.startWith(
                            url, folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                    var browsers = new Browsers();
                    var window = browsers.desk()) {
                var page = window.newPage();
                page.navigate(program.address() + "/sign-in");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Sofie Krogh")))
                        .first()
                        .click();
                page.navigate(program.address() + "/tickets/4127");
                assertThat(page.locator("h1")).containsText("Opsigelse af erhvervslejemål");
                assertThat(Files.exists(folder.resolve("data/demo/postgres/data")))
                        .isFalse();
            }
            var wrong = url.replace("hemmelig", "forkert");
            var said = Program.refuseWith(wrong, folder.resolve("data"), Program.freePort(), Program.freePort());
            assertThat(said.strip().lines()).hasSize(1);
            assertThat(said).contains("SKRANKE_DATABASE_URL").doesNotContain("forkert");
        }
    }

    /** An owner without any right but making the role that the program works under. */
    private static void owner(EmbeddedPostgres server) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role kontoret login createrole password 'hemmelig@kode'");
            statement.execute("create database kontoret owner kontoret");
        }
    }
}
