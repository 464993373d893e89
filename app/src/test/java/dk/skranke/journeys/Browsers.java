package dk.skranke.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** One real Chromium for all journeys; each person has a window of their own. */
final class Browsers implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = AxeBuilder.getAxeScript();

    /** Each frame by itself, and no word about what is in order: saying that took longer than looking. */
    private static final String VIOLATIONS = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"], iframes: false})
                .then(it => it.violations.map(one => one.id + " " + one.nodes.map(node => node.html)))
            """;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // as patient as the windows are
    }

    /** A window in Danish on a desk. */
    BrowserContext desk() {
        return window(1440, 900, ColorScheme.LIGHT, true);
    }

    BrowserContext phone(ColorScheme scheme) {
        return window(390, 844, scheme, true);
    }

    BrowserContext window(int width, int height, ColorScheme scheme, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("da-DK")
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** No violation of WCAG 2.2 AA, in light and in dark, which differ in nothing but colour. */
    static void mustBeAccessible(Page page) {
        shown(page).forEach(it -> it.evaluate(AXE));
        mustBeAccessible(page, ColorScheme.LIGHT, Map.of("type", "tag", "values", WCAG));
        mustBeAccessible(page, ColorScheme.DARK, Map.of("type", "rule", "values", List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** On a phone nothing has to be pushed sideways; long tables do so within their own frame. */
    static void mustFit(Page page) {
        page.setViewportSize(390, 844);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url() + " on a phone")
                .isEqualTo(390);
        page.setViewportSize(1440, 900);
    }

    private static void mustBeAccessible(Page page, ColorScheme scheme, Map<String, Object> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.mouse().move(0, 0);
        page.waitForTimeout(200);
        page.evaluate("Promise.all(document.getAnimations().filter(it => it.effect.getComputedTiming().iterations < 9)"
                + ".map(it => it.finished.catch(() => {})))"
                + ".then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        for (var frame : shown(page))
            Assertions.assertThat((List<?>) frame.evaluate(VIOLATIONS, rules))
                    .as(frame.url() + " in " + scheme)
                    .isEmpty();
    }

    /** A frame within something that is folded has not been loaded, and would be waited for without end. */
    private static List<Frame> shown(Page page) {
        return page.frames().stream()
                .filter(it -> it.parentFrame() == null || it.frameElement().isVisible())
                .toList();
    }

    private static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; ./skranke test installs it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
