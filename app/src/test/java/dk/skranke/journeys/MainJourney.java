package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.skranke.journeys.Browsers.mustBeAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does on the first day, with the packaged program, real mail both ways and a real browser. */
class MainJourney {

    private static final int PORT = Program.freePort();
    private static final int SMTP = Program.freePort();

    @TempDir
    static Path folder;

    static Program program;
    static Browsers browsers;

    @BeforeAll
    static void the_demo_runs() {
        program = Program.start(folder.resolve("data"), PORT, SMTP, "demo");
        browsers = new Browsers();
    }

    @AfterAll
    static void everything_stops() {
        browsers.close();
        program.close();
    }

    @Test
    void a_clients_mail_becomes_a_ticket_that_is_answered_redirected_and_closed() throws Exception {
        assertThat(program.said()).contains("./skranke mail");
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Birgit Holm");
            assertThat(page.locator("h1")).hasText("Mit skrivebord");

            // A real mail appears in the open list without reloading.
            page.navigate(program.address() + "/tickets");
            Smtp.send(
                    SMTP,
                    "henrik@havnegadensbageri.dk",
                    "post@brixlindegaard.dk",
                    "Scanneren i mødelokalet",
                    "Den skriver E-42 og brummer. Kvasterne er rene.");
            var row = page.locator("#list").getByText("Scanneren i mødelokalet").first();
            assertThat(row).isVisible();
            page.locator("#list a", new Page.LocatorOptions().setHasText("Scanneren i mødelokalet"))
                    .first()
                    .dblclick();
            openTicket(page, "Scanneren i mødelokalet");

            // Somebody gets it, with a priority.
            page.getByText("Intern note", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            pick(page, "assignments", "Birgit Holm");
            assertThat(page.locator("#properties")).containsText("Birgit Holm");
            pick(page, "priorities", "Høj");
            assertThat(page.locator(".tickethead")).containsText("Høj");

            // An internal note, still one although the page was made anew twice; and a reply with a file.
            page.locator("#composer-editor").pressSequentially("@Birg");
            assertThat(page.locator("#composer-suggest")).containsText("Birgit Holm");
            madeAnew(page); // as after each change of a property: whoever is choosing goes on
            assertThat(page.locator("#composer-suggest")).containsText("Birgit Holm");
            page.keyboard().press("Escape");
            assertThat(page.locator("#composer-suggest")).not().isVisible();
            page.locator("#composer-editor").fill("Henrik mener nok vores egen scanner.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem note"))
                    .click();
            assertThat(page.locator(".message--note")).containsText("vores egen scanner");
            page.getByText("Svar til klient", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.locator("#composer-editor")
                    .fill("Kære Henrik\n\nVi ser på den. Vejledningen er vedhæftet.\n\nVenlig hilsen\nBirgit Holm");
            page.locator("#composer input[type=file]")
                    .setInputFiles(new FilePayload(
                            "Vejledning æøå.txt", "text/plain", "Sluk og tænd.".getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send og vent på klient"))
                    .click();
            assertThat(page.locator(".message--waiting")).containsText("Vi ser på den");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send nu"))
                    .click();
            assertThat(page.locator(".message--out:not(.message--waiting)")).containsText("Vi ser på den");
            assertThat(page.locator(".message--out:not(.message--waiting)")).containsText(Pattern.compile("[Ss]endt"));
            assertThat(page.locator(".tickethead")).containsText("Afventer klient");

            // It left as a proper mail, and the client's answer lands in the same ticket.
            var sent = sentTo("henrik@havnegadensbageri.dk");
            assertThat(sent)
                    .contains("multipart/mixed")
                    .contains("multipart/alternative")
                    .containsIgnoringCase("in-reply-to:")
                    .containsIgnoringCase("message-id:");
            var id = Pattern.compile("(?im)^message-id:\\s*(<[^>]+>)").matcher(sent);
            assertThat(id.find()).isTrue();
            Smtp.answer(
                    SMTP,
                    "henrik@havnegadensbageri.dk",
                    "post@brixlindegaard.dk",
                    "Re: Scanneren i mødelokalet",
                    "Tak, nu brummer den ikke mere.",
                    id.group(1));
            assertThat(page.locator("#timeline")).containsText("nu brummer den ikke mere");
            assertThat(page.locator(".tickethead")).containsText("Under behandling");
            mustBeAccessible(page);

            // The wrong team: redirected with a reason, the right team sees it at once.
            try (var other = browsers.desk()) {
                var emil = program.signIn(other, "Emil Sørensen");
                emil.navigate(program.address() + "/tickets");
                assertThat(emil.locator("#list")).not().containsText("Scanneren i mødelokalet");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send videre"))
                        .first()
                        .click();
                var dialog = page.locator("form[data-form]").last();
                dialog.locator("label", new Locator.LocatorOptions().setHasText("IT-support"))
                        .click();
                dialog.locator("[name=reason]").fill("Det er udstyr");
                dialog.locator("button[type=submit], button:not([type])").last().click();
                assertThat(page.locator("#properties")).containsText("IT-support");
                assertThat(emil.locator("#list")).containsText("Scanneren i mødelokalet");
                emil.locator("#list a", new Page.LocatorOptions().setHasText("Scanneren i mødelokalet"))
                        .first()
                        .dblclick();
                openTicket(emil, "Scanneren i mødelokalet");
                assertThat(emil.locator("#timeline")).containsText("nu brummer den ikke mere");

                // Closed with its outcome, by whoever has it now: an inquiry is ended by its assignee.
                pick(emil, "assignments", "Emil Sørensen");
                assertThat(emil.locator("#properties")).containsText("Emil Sørensen");
                emil.locator("main a[href$='/closings']").first().click();
                emil.locator("[name=outcome]").last().fill("Valsen er skiftet.");
                emil.locator("form[data-form] button[type=submit], form[data-form] button:not([type])")
                        .last()
                        .click();
                assertThat(emil.locator(".tickethead")).containsText("Afsluttet");
                assertThat(emil.locator("#main")).containsText("Valsen er skiftet.");
                emil.navigate(emil.url().replaceAll("[#?].*", "") + "/history");
                for (var told : new String[] {
                    "Birgit Holm", "Det er udstyr", "Normal", "Høj", "Sekretariat", "IT-support", "Valsen er skiftet."
                }) {
                    assertThat(emil.locator("#main")).containsText(told);
                }
                mustBeAccessible(emil);
            }

            // Found again by a word of a mail without attachment, and by a name.
            for (var word : new String[] {"kvasterne", "Aaby"}) {
                page.navigate(program.address() + "/search?q=" + word);
                assertThat(page.locator("#main")).containsText("Scanneren i mødelokalet");
            }
        }
    }

    @Test
    void the_interface_speaks_german_and_english_goes_dark_and_fits_a_phone() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Sofie Krogh");
            page.navigate(program.address() + "/account");
            page.locator("[name=language]")
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            prefer(page, "DE", "dark");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.navigate(program.address() + "/");
            assertThat(page.locator("#main")).containsText("Schreibtisch");
            mustBeAccessible(page);
            page.navigate(program.address() + "/account");
            prefer(page, "EN", "light");
            page.navigate(program.address() + "/tickets/4127");
            assertThat(page.locator("#properties")).containsText("Assignee");
            page.navigate(program.address() + "/account");
            prefer(page, "DA", "");
        }
        try (var phone = browsers.phone(ColorScheme.DARK)) {
            var page = program.signIn(phone, "Jonas Thorup");
            for (var path :
                    new String[] {"/", "/tickets", "/tickets/4127", "/tickets/new", "/search?q=frist", "/account"}) {
                page.navigate(program.address() + path);
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path)
                        .isTrue();
                mustBeAccessible(page);
            }
        }
    }

    @Test
    void a_page_shows_no_script_error_and_asks_no_other_host() {
        try (var desk = browsers.desk()) {
            var page = desk.newPage();
            var errors = new java.util.concurrent.CopyOnWriteArrayList<String>();
            page.onConsoleMessage(it -> {
                if (it.type().equals("error") && !it.text().contains("404")) errors.add(it.text());
            });
            page.onPageError(errors::add);
            page.onRequest(it -> {
                if (!it.url().startsWith(program.address()) && !it.url().startsWith("data:"))
                    errors.add("asked " + it.url());
            });
            program.enter(page, "Sofie Krogh");
            for (var path : new String[] {"/", "/tickets", "/tickets/4127", "/tickets/new", "/search?q=frist"}) {
                page.navigate(program.address() + path);
                page.waitForTimeout(300);
            }
            org.assertj.core.api.Assertions.assertThat(errors).isEmpty();
        }
    }

    private static void openTicket(Page page, String title) {
        if (!page.url().matches(".*/tickets/\\d+.*"))
            page.locator("a", new Page.LocatorOptions().setHasText("Åbn"))
                    .last()
                    .click();
        assertThat(page.locator("h1")).containsText(title);
    }

    private static void pick(Page page, String what, String choice) {
        page.locator("#properties a[data-picker][href$='/" + what + "'], .tickethead a[data-picker][href$='/" + what
                        + "']")
                .first()
                .click();
        var form = page.locator("form[data-form]").last();
        choose(form, choice);
        assertThat(page.locator("#main [aria-busy=true]")).hasCount(0); // painted before it is so
    }

    private static void madeAnew(Page page) {
        page.evaluate("""
                () => new Promise((settled) => {
                  document.addEventListener("htmx:afterSettle", () => setTimeout(settled), { once: true });
                  htmx.ajax("GET", location.pathname, { target: "body", swap: "morph:innerHTML" });
                })""");
    }

    private static void choose(Locator form, String choice) {
        form.locator("button.menu__item, option, label", new Locator.LocatorOptions().setHasText(choice))
                .first()
                .click();
    }

    private static void prefer(Page page, String language, String theme) {
        page.locator("#language").selectOption(language);
        page.locator("#theme").selectOption(theme);
        page.locator("form[action='/account/preferences'] button").first().click();
        page.waitForLoadState();
    }

    private static String sentTo(String address) throws IOException {
        var sent = folder.resolve("data/demo/sent");
        for (var tries = 0; tries < 100; tries++) {
            if (Files.exists(sent)) {
                try (var files = Files.list(sent)) {
                    for (var file : files.toList()) {
                        var letter = Files.readString(file, StandardCharsets.ISO_8859_1);
                        if (letter.contains(address)) return letter;
                    }
                }
            }
            Program.sleep();
        }
        throw new AssertionError("nothing was sent to " + address);
    }
}
