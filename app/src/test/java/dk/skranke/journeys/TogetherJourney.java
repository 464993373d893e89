package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two tickets that are one, a letter that does not leave after all, and two people on the same ticket. */
class TogetherJourney extends DemoJourney {

    private static final String CLIENT = "henrik@havnegadensbageri.dk";

    @Test
    void two_tickets_become_one_mail_finds_it_and_they_are_two_again() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Birgit Holm");
            page.navigate(program.address() + "/tickets");
            Smtp.send(smtp, CLIENT, "post@brixlindegaard.dk", "Skiltet over døren", "Må vi hænge det op?");
            var second =
                    Smtp.send(smtp, CLIENT, "post@brixlindegaard.dk", "Skiltet, glemte billedet", "Her er målene.");
            var first = numberOf(page, "Skiltet over døren");
            open(page, numberOf(page, "Skiltet, glemte billedet"));
            var gone = page.url();

            press(page, "m");
            page.locator("dialog #form-into").fill(first);
            press(page, "Enter");
            assertThat(page.locator("#tickethead")).containsText("Samlet ind i");
            open(page, first);
            assertThat(page.locator("#timeline")).containsText("Her er målene.");

            Smtp.answer(smtp, CLIENT, "post@brixlindegaard.dk", "Re: Skiltet", "Det er 80 cm bredt.", second);
            assertThat(page.locator("#timeline")).containsText("Det er 80 cm bredt.");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skil ad igen"))
                    .click();
            assertThat(page).hasURL(gone);
            assertThat(page.locator("#timeline")).containsText("Her er målene.");
            assertThat(page.locator("#timeline")).not().containsText("Må vi hænge det op?");
            open(page, first);
            assertThat(page.locator("#timeline")).containsText("Må vi hænge det op?");
            assertThat(page.locator("#timeline")).containsText("Det er 80 cm bredt.");
            assertThat(page.locator("#timeline")).not().containsText("Her er målene.");
            assertThat(sent()).as("mail because of it").isEmpty();

            // A click in the letter's frame leaves the keys with the page.
            page.locator(".original summary").first().click();
            page.evaluate("() => { window.back = new Promise(done => addEventListener('blur',"
                    + " () => addEventListener('focus', () => done(true), { once: true }), { once: true })) }");
            page.frameLocator(".original iframe").first().locator("body").click();
            page.evaluate("() => window.back");
            press(page, "n");
            assertThat(page.locator("#composer :focus")).hasCount(1);

            // Tab goes past it; the button before it leads in, and Tab out again.
            page.locator(".original summary").first().focus();
            press(page, "Tab");
            press(page, "Tab");
            assertThat(page.locator(".original a").first()).isFocused();
            press(page, "Shift+Tab");
            press(page, "Enter");
            assertThat(page.locator(".original iframe").first()).isFocused();
            press(page, "Tab");
            assertThat(page.locator(".original a").first()).isFocused();
        }
    }

    @Test
    void a_letter_is_taken_back_sent_later_put_right_and_cancelled() {
        try (var desk = browsers.desk()) {
            var page = program.signIn(desk, "Sofie Krogh");
            open(page, "4127");
            write(page, "Vi mødes torsdag klokken ni.");
            press(page, "Control+Enter");
            assertThat(page.locator(".message--waiting")).containsText("torsdag klokken ni");
            press(page, "z");
            assertThat(page.locator(".message--waiting")).hasCount(0);
            assertThat(page.locator("#composer")).containsText("torsdag klokken ni");

            sendLater(page);
            var waiting = page.locator(".message--waiting");
            assertThat(waiting).containsText("Sendes");
            assertThat(waiting).containsText("Ikke hvis der kommer svar først");
            waiting.getByText("Tag tilbage og ret").click();
            assertThat(waiting).hasCount(0);
            write(page, "Vi mødes fredag klokken ti.");
            sendLater(page);
            assertThat(waiting).containsText("fredag klokken ti");
            assertThat(waiting).not().containsText("torsdag");

            waiting.getByText("Tag tilbage og ret").click();
            assertThat(waiting).hasCount(0);
            assertThat(page.locator("#composer")).containsText("fredag klokken ti");
            page.locator("#composer .composer__bar > .composer__more > summary").click();
            page.locator("#composer button[value=discard]").click();
            assertThat(page.locator("#composer")).not().containsText("fredag klokken ti");
            assertThat(sent()).noneMatch(letter -> letter.contains("klokken ni") || letter.contains("klokken ti"));
        }
    }

    @Test
    void two_people_see_each_other_and_neither_writes_over_the_other() {
        try (var hers = browsers.desk();
                var his = browsers.desk()) {
            var sofie = program.signIn(hers, "Sofie Krogh");
            var jonas = program.signIn(his, "Jonas Thorup");
            open(sofie, "4129");
            open(jonas, "4129");
            assertThat(sofie.locator("#presence")).containsText("Jonas Thorup");
            assertThat(jonas.locator("#presence")).containsText("Sofie Krogh");

            press(sofie, "p");
            assertThat(sofie.locator("dialog[open]")).isVisible();
            choose(jonas, "p", "Høj");
            // On his own page it is painted before it is so.
            assertThat(sofie.locator("#tickethead")).containsText("Høj");
            sofie.locator("dialog[open] .menu__item", new Page.LocatorOptions().setHasText("Lav"))
                    .click();
            assertThat(sofie.locator("dialog[open]")).containsText("Jonas Thorup valgte");
            assertThat(sofie.locator("dialog[open] .versions__mine")).containsText("Lav");
            sofie.getByText("Behold deres").click();
            assertThat(sofie.locator("#tickethead")).containsText("Høj");

            write(sofie, "Mit svar om refusionen.");
            assertThat(jonas.locator("#typing")).containsText("Sofie Krogh skriver et svar");
            write(jonas, "Jonas’ svar om refusionen.");
            press(jonas, "Control+Enter");
            assertThat(jonas.locator(".message--waiting").first()).containsText("Jonas’ svar");
            press(sofie, "Control+Enter");
            assertThat(sofie.locator("#main")).containsText("Jonas Thorup skrev, mens du skrev");
            assertThat(sofie.locator("#main .timeline")).containsText("Jonas’ svar om refusionen.");
            assertThat(sofie.locator("#composer")).containsText("Mit svar om refusionen.");
            press(jonas, "z");
            assertThat(jonas.locator("#composer")).containsText("Jonas’ svar om refusionen.");

            // Taken back it is gone for her at once; for him it is there until it stands in his composer.
            var answered = new AtomicReference<Runnable>();
            jonas.route("**/returns", it -> {
                var answer = it.fetch(new Route.FetchOptions().setMaxRedirects(0));
                answered.set(() -> it.fulfill(new Route.FulfillOptions().setResponse(answer)));
            });
            open(sofie, "4129");
            write(jonas, "Jonas’ andet svar.");
            press(jonas, "Control+Enter");
            assertThat(jonas.locator(".message--waiting").first()).containsText("Jonas’ andet svar.");
            assertThat(sofie.locator("#timeline")).containsText("Jonas’ andet svar.");
            press(jonas, "z");
            assertThat(sofie.locator("#timeline")).not().containsText("Jonas’ andet svar.");
            assertThat(jonas.locator("#timeline")).containsText("Jonas’ andet svar.");
            answered.get().run();
            assertThat(jonas.locator("#timeline")).not().containsText("Jonas’ andet svar.");
            assertThat(jonas.locator("#composer")).containsText("Jonas’ andet svar.");
        }
    }

    private static void write(Page page, String words) {
        press(page, "r");
        page.locator("#composer-editor").fill(words);
    }

    private static void sendLater(Page page) {
        var send = page.locator("#composer .send[data-for=REPLY]");
        send.locator("summary").click();
        send.locator("[name='at.REPLY']")
                .fill(LocalDateTime.now(ZoneId.of("Europe/Copenhagen"))
                        .plusDays(30)
                        .withHour(8)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        send.locator("[name='unless.REPLY']").check();
        send.locator("button[value=later]").click();
    }

    private static void choose(Page page, String key, String choice) {
        press(page, key);
        page.locator("dialog[open] .menu__item", new Page.LocatorOptions().setHasText(choice))
                .click();
    }

    private static String numberOf(Page page, String title) {
        var link = page.locator("#list [data-open]", new Page.LocatorOptions().setHasText(title));
        assertThat(link).isVisible();
        return link.getAttribute("href").replaceFirst("/tickets/(\\d+).*", "$1");
    }

    private void open(Page page, String number) {
        page.navigate(program.address() + "/tickets/" + number);
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }

    private List<String> sent() {
        var sent = folder.resolve("data/demo/sent");
        if (!Files.exists(sent)) return List.of();
        try (var files = Files.list(sent)) {
            return files.map(TogetherJourney::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
