package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of a ticket and of an account, in a browser that runs no script. */
class WithoutScriptJourney {

    private static final String TICKET = "/tickets/4127";

    @TempDir
    Path folder;

    @Test
    void every_form_works_by_itself() {
        try (var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                var browsers = new Browsers();
                var window = browsers.window(1440, 900, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(program.address() + "/sign-in");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Birgit Holm")))
                    .click();
            assertThat(page.locator("h1")).hasText("Mit skrivebord");

            choose(page, program, "assignments", "Jonas Thorup");
            assertThat(page.locator("#properties")).containsText("Jonas Thorup");
            choose(page, program, "moves", "Afventer tredjemand");
            assertThat(page.locator(".tickethead")).containsText("Afventer tredjemand");
            choose(page, program, "classifications", "Frist");
            assertThat(page.locator("#properties")).containsText("Frist");

            fill(page, program, "titles", "[name=to]", "Indsigelse mod opsigelse");
            assertThat(page.locator("h1")).containsText("Indsigelse mod opsigelse");
            fill(page, program, "tags", "[name=to]", "frist, udlejer");
            assertThat(page.locator("#properties")).containsText("udlejer");
            fill(page, program, "filings", "[name=number]", "findes-ikke");
            assertThat(page.locator("form[data-form]")).isVisible();
            fill(page, program, "filings", "[name=number]", "2026-0398");
            assertThat(page.locator("#properties")).containsText("2026-0398");

            page.navigate(program.address() + TICKET + "/plans");
            page.locator("[name=what]").fill("Ring til udlejer");
            page.locator("[name=due]").fill("2030-01-15");
            submit(page);
            assertThat(page.locator("#properties")).containsText("Ring til udlejer");
            assertThat(page.locator("#properties")).containsText("2030");

            page.navigate(program.address() + TICKET + "/followers");
            page.locator("form[data-form] select[name=who]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Felix Hartmann"));
            submit(page);
            page.navigate(program.address() + TICKET);
            assertThat(page.locator("#properties [aria-label='Felix Hartmann']").first())
                    .isVisible();

            page.navigate(program.address() + TICKET + "/redirections");
            page.getByLabel("Proces").check();
            page.locator("[name=reason]").fill("Der skal stævnes");
            submit(page);
            assertThat(page.locator("#properties")).containsText("Proces");

            page.navigate(program.address() + "/account");
            page.locator("[name=current]").fill("forkert kode her");
            page.locator("[name=password]").fill("en ny lang adgangskode");
            page.locator("form[action='/account/password'] button").first().click();
            assertThat(page.locator("form[action='/account/password'] .field__error")
                            .first())
                    .isVisible();
            page.locator("[name=current]").fill("skranke-demo");
            page.locator("[name=password]").fill("en ny lang adgangskode");
            page.locator("form[action='/account/password'] button").first().click();
            assertThat(page.locator(".field__error")).hasCount(0);

            page.locator("form[action='/sign-out'] button").click();
            page.navigate(program.address() + TICKET);
            assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
            page.locator("input[name=mail]:not([type=hidden])").fill("birgit@brixlindegaard.dk");
            page.locator("input[name=password]:not([type=hidden])").fill("en ny lang adgangskode");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Log ind").setExact(true))
                    .click();
            assertThat(page.locator("h1")).containsText("Indsigelse mod opsigelse");
        }
    }

    private static void choose(Page page, Program program, String what, String choice) {
        page.navigate(program.address() + TICKET + "/" + what);
        page.locator("button.menu__item", new Page.LocatorOptions().setHasText(choice))
                .first()
                .click();
    }

    private static void fill(Page page, Program program, String what, String field, String value) {
        page.navigate(program.address() + TICKET + "/" + what);
        page.locator("form[data-form]").locator(field).first().fill(value, new Locator.FillOptions());
        submit(page);
    }

    private static void submit(Page page) {
        page.locator("form[data-form] button.btn--primary").last().click();
    }
}
