package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.skranke.journeys.Browsers.mustBeAccessible;
import static dk.skranke.journeys.Browsers.mustFit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a served judgment to the struck deadline, by a secretary, a second person and a lawyer; then the evening control. */
class DeadlinesJourney {

    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final LocalDate SERVED = LocalDate.now(ZONE).minusDays(1);

    @TempDir
    Path folder;

    @Test
    void a_deadline_is_entered_checked_struck_and_looked_at_in_the_evening() {
        try (var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                var browsers = new Browsers();
                var secretaries = browsers.desk();
                var colleagues = browsers.desk();
                var lawyers = browsers.desk()) {
            var deadline = enters(program, secretaries);
            checks(program, colleagues, deadline);
            strikes(program, lawyers, deadline);
            signs(program, lawyers, deadline);
        }
    }

    /** Birgit sees the day and how it was found before anything is kept, and is held to the document. */
    private static String enters(Program program, BrowserContext window) {
        var page = program.signIn(window, "Birgit Holm");
        page.navigate(program.address() + "/tickets/4098/deadlines/new");
        page.locator("#rule").selectOption("RPL372_ANKE");
        page.locator("#happened").fill("Dommen blev forkyndt");
        page.locator("#event").fill(SERVED.toString());
        press(page, "Beregn");
        assertThat(page.locator("#result time")).hasAttribute("datetime", ends());
        assertThat(page.locator("#result")).containsText("4 uger");

        press(page, "Skriv i fristbogen");
        assertThat(page.locator("#document-error")).containsText("kræver dokumentet");
        looked(page);
        page.locator("#files").setInputFiles(file("Dom.pdf"));
        press(page, "Skriv i fristbogen");

        assertThat(page).hasURL(Pattern.compile("/deadlines/\\d+$"));
        assertThat(page.locator("h1")).hasText("Anke i borgerlige sager");
        assertThat(page.locator(".facts")).containsText("Mangler anden person");
        looked(page);
        var deadline = page.url();
        page.navigate(deadline + "/checks");
        assertThat(page.locator("main")).containsText("Du har selv");
        return deadline;
    }

    /** Katrine is shown no day, and finds the same two. */
    private static void checks(Program program, BrowserContext window, String deadline) {
        var page = program.signIn(window, "Katrine Bach");
        page.navigate(program.address() + "/deadlines?part=unchecked");
        page.locator("main a[href='" + path(deadline) + "']").first().click();
        follow(page, "Kontrollér");
        assertThat(page.locator("h1")).hasText("Kontrollér");
        Assertions.assertThat(page.content()).doesNotContain(ends()).doesNotContain(SERVED.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Udskriv kontrolark")))
                .click();
        assertThat(page.locator("h1")).containsText("Kontrolark nr.");
        looked(page);

        follow(page, "Kontrollér");
        page.locator("#event").fill(SERVED.toString());
        page.locator("#ends").fill(ends());
        page.locator("[name=held]").check();
        looked(page);
        press(page, "Bekræft kontrollen");
        assertThat(page.locator(".facts .ctl")).containsText("KB");
    }

    /** A receipt strikes it when it was looked at too. */
    private static void strikes(Program program, BrowserContext window, String deadline) {
        var page = program.signIn(window, "Sofie Krogh");
        page.navigate(deadline);
        follow(page, "Streg fristen");
        strike(page);
        assertThat(page.locator("main [role=alert]")).isVisible();
        looked(page);
        for (var it : page.locator("[name=seen]").all()) it.check();
        strike(page);
        assertThat(page.locator(".deadline__end s time")).hasAttribute("datetime", ends());
        assertThat(page.locator(".papers")).containsText("Kvittering.pdf");
        looked(page);
    }

    private static void strike(Page page) {
        page.locator("#received").fill(LocalDate.now(ZONE) + "T00:01");
        page.locator("#files").setInputFiles(file("Kvittering.pdf"));
        press(page, "Streg fristen");
    }

    /** What was struck today is on today’s list with its proof; yesterday’s is signed, which is possible at any hour. */
    private static void signs(Program program, BrowserContext window, String deadline) {
        var page = window.pages().getFirst();
        page.navigate(program.address() + "/deadlines/evening");
        assertThat(page.locator(".evening li:has(a[href='" + path(deadline) + "'])"))
                .containsText(Pattern.compile("Udført, Sofie Krogh.*Kvittering\\.pdf", Pattern.DOTALL));

        follow(page, "Dagen før");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dagen efter")))
                .isVisible();
        var team = page.locator("main section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Proces"))));
        looked(page);
        for (var it : team.locator("[name=seen]").all()) it.check();
        team.getByRole(AriaRole.BUTTON).click();
        assertThat(team.locator(".ctl")).containsText("Skrevet under af Sofie Krogh");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private static String ends() {
        return SERVED.plusWeeks(4).toString();
    }

    private static void looked(Page page) {
        mustBeAccessible(page);
        mustFit(page);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }
}
