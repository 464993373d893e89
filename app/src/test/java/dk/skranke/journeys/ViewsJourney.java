package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a slip of the pen to a view in the navigation, at a desk, on a phone and without scripts. */
class ViewsJourney {

    @TempDir
    Path folder;

    @Test
    void a_list_is_narrowed_down_and_kept() {
        try (var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                var browsers = new Browsers()) {
            for (var script : new boolean[] {true, false}) {
                try (var window = browsers.window(1440, 900, ColorScheme.LIGHT, script)) {
                    var page = signedIn(window.newPage(), program);
                    page.navigate(program.address() + "/tickets");
                    page.locator("#filter-text").fill("prioritet>=høj ansvarlg:mig");
                    page.locator("#filter-text").press("Enter");
                    assertThat(page.locator("#filter-error")).containsText("Mente du »ansvarlig«?");
                    assertThat(page.locator("#filter-text")).hasValue("prioritet>=høj ansvarlg:mig");

                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Brug »ansvarlig«"))
                            .click();
                    assertThat(page.locator(".filterchips .chip")).hasCount(2);
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fjern filteret prioritet>=høj"))
                            .click();
                    assertThat(page.locator(".filterchips .chip")).hasCount(1);

                    var name = script ? "Mit arbejde" : "Uden script";
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gem som visning"))
                            .click();
                    page.locator("#view-name").fill(name);
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem visningen"))
                            .click();
                    assertThat(page.locator("h1")).hasText(name);
                    assertThat(page.locator("#nav [aria-current=page]")).containsText(name);
                }
            }
            try (var desk = browsers.desk();
                    var phone = browsers.phone(ColorScheme.DARK)) {
                for (var window : new com.microsoft.playwright.BrowserContext[] {desk, phone}) {
                    var page = signedIn(window.newPage(), program);
                    for (var path : new String[] {
                        "/tickets?filter=statsu:ny",
                        "/tickets?filter=er:ubesvaret+-moms",
                        "/views/new?filter=er:%C3%A5ben",
                        "/tickets?view=lacking"
                    }) {
                        page.navigate(program.address() + path);
                        Browsers.mustBeAccessible(page);
                    }
                }
            }
        }
    }

    private static Page signedIn(Page page, Program program) {
        page.navigate(program.address() + "/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Birgit Holm")))
                .click();
        assertThat(page.locator("h1")).hasText("Mit skrivebord");
        return page;
    }
}
