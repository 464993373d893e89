package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A morning at the desk: by the keyboard alone, many tickets at once, and on a phone. */
class MorningJourney extends DemoJourney {

    @Test
    void a_morning_needs_no_mouse() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Sofie Krogh");
            assertThat(page.locator("h1")).hasText("Mit skrivebord");

            press(page, "g", "t");
            assertThat(page.locator("h1")).hasText("Alle åbne");
            press(page, "j", "j");
            var second = page.locator("[data-list] [data-open]").nth(1);
            assertThat(second).isFocused();
            var title = second.innerText();
            press(page, "Enter");
            assertThat(page.locator("h1")).containsText(title);
            assertThat(page.locator("#main")).isFocused();

            page.goBack();
            assertThat(page.locator("[data-list] [data-open]").nth(1)).isFocused();

            press(page, "f", "Control+k");
            page.keyboard().type("Sekretariat");
            assertThat(page.locator("dialog.palette [aria-selected=true]")).containsText("Sekretariat");
            press(page, "Enter");
            assertThat(page.locator("h1")).hasText("Sekretariat");
            press(page, "j");
            assertThat(page.locator("[data-list] [data-open]").first()).isFocused();

            press(page, "?");
            assertThat(page.locator("dialog[open]")).containsText("Gå til");
            press(page, "Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);

            press(page, "Control+k");
            page.keyboard().type("4127");
            assertThat(page.locator("dialog.palette [aria-selected=true]")).containsText("4127");
            press(page, "Enter");
            assertThat(page.locator("h1")).containsText("Opsigelse af erhvervslejemål");

            press(page, "n");
            page.keyboard().type("Jeg ringer til Henrik klokken ti.");
            press(page, "Control+Enter");
            assertThat(page.locator(".timeline")).containsText("Jeg ringer til Henrik klokken ti.");

            assertThat(page.locator("#composer :focus")).hasCount(0);
            press(page, "Escape", "g", "i");
            assertThat(page.locator("h1")).hasText("Mit skrivebord");
        }
    }

    @Test
    void what_is_certain_is_painted_before_the_answer_and_comes_back_where_there_is_none() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Sofie Krogh");
            page.navigate(program.address() + "/tickets/4125");
            var held = new AtomicReference<Route>();
            page.route("**/tickets/4125/assignments", it -> {
                if (it.request().method().equals("POST")) held.set(it);
                else it.resume();
            });
            press(page, "a");
            page.waitForFunction("() => !!window.paint");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Jonas Thorup")))
                    .press("Enter");
            assertThat(page.locator("#prop-assignee")).containsText("Jonas Thorup");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            page.waitForCondition(() -> held.get() != null);
            held.get().resume();
            assertThat(page.locator(".toast")).containsText("#4125");
            page.unroute("**/tickets/4125/assignments");
            press(page, "z");
            assertThat(page.locator("#prop-assignee")).containsText("Sofie Krogh");

            page.navigate(program.address() + "/");
            page.route("**/assignments", Route::abort);
            var row = page.locator("[id^=desk-unassigned-]").first();
            row.getByRole(AriaRole.BUTTON).focus();
            page.waitForFunction("() => !!window.paint");
            row.getByRole(AriaRole.BUTTON).press("Enter");
            assertThat(page.locator(".toast")).containsText("blev ikke din");
            assertThat(row).not().hasAttribute("data-going", "");
        }
    }

    @Test
    void many_are_changed_one_is_refused_with_its_reason_and_all_is_taken_back() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Sofie Krogh");
            page.navigate(program.address() + "/tickets?filter=4115+eller+4141");
            press(page, "j", "Space");
            assertThat(page.locator("#preview")).containsText("#4141");
            press(page, "x", "Shift+J");
            assertThat(page.locator("#preview")).containsText("#4115");
            assertThat(page.locator("[data-bulk-count]")).containsText("2");
            press(page, "s");
            page.locator(".bulk__kinds a[href$='what=close']").press("Enter");
            page.locator("#bulk-outcome").fill("Klaret i dag");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-outcome=REFUSED]")).containsText("4115");
            page.locator("[data-first].btn--primary").press("Enter");
            assertThat(page.locator(".bulk__sum")).containsText("1 er ændret");
            assertThat(page.locator("[data-undo-button]")).isVisible();
            press(page, "z");
            assertThat(page.locator(".bulk__sum")).containsText("1 er taget tilbage");
        }
    }

    @Test
    void everything_else_fits_in_a_hand() {
        try (var phone = browsers.phone(ColorScheme.DARK)) {
            var page = program.signIn(phone, "Sofie Krogh");
            for (var path : new String[] {
                "/",
                "/tickets",
                "/tickets?view=lacking",
                "/tickets?view=open&layout=board",
                "/tickets?view=open&at=4127",
                "/search?q=lejem%C3%A5l"
            }) {
                page.navigate(program.address() + path);
                org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(390);
                Browsers.mustBeAccessible(page);
            }
            page.navigate(program.address() + "/tickets/4127");
            page.locator(".tabbar a[href='#properties']").click();
            page.locator("#prop-tags").click();
            page.locator("dialog #form-tags").fill("erhvervsleje, haste");
            page.locator("dialog .btn--primary").click();
            assertThat(page.locator("#prop-tags")).containsText("haste");
        }
    }

    @Test
    void what_is_shown_once_is_copied_as_it_is() {
        try (var desk = browsers.desk()) {
            desk.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = program.signIn(desk, "Emil Sørensen");
            page.navigate(program.address() + "/administration/people");
            page.locator("#main a[href^='/administration/people/']", new Page.LocatorOptions().setHasText("Birgit"))
                    .first()
                    .click();
            page.locator("form[action$='/invitations'] button").click();
            page.locator(".copyline button").click();
            org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(page.locator("#link").inputValue());
        }
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }
}
