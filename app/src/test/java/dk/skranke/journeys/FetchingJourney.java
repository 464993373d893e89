package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own mail server: the program fetches from it by IMAP, and takes each mail in once. */
class FetchingJourney {

    private static final String MAIL = """
            From: Henrik Aaby <henrik@havnegadensbageri.dk>
            To: kontakt@brixlindegaard.dk
            Subject: =?iso-8859-1?Q?Lejekontrakten_for_k=E6lderen?=
            Date: Mon, 23 Nov 2026 09:00:00 +0100
            Message-ID: <imap-1@havnegadensbageri.dk>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            K=E6re kontor, kan I se p=E5 kontrakten?
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    @Test
    void a_mail_on_the_offices_own_server_becomes_one_ticket_and_is_marked_as_read() {
        try (var dovecot = Dovecot.start();
                var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                var browsers = new Browsers();
                var window = browsers.desk()) {
            var page = window.newPage();
            page.navigate(program.address() + "/sign-in");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Mette Lindegaard")))
                    .first()
                    .click();
            assertThat(page.locator(".userchip")).containsText("Mette");
            dovecot.deliver("kontakt", MAIL);

            page.navigate(program.address() + "/administration/mail/mailboxes/new");
            page.locator("#address").fill("kontakt@brixlindegaard.dk");
            page.locator("#team")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Fast ejendom"));
            page.locator("#host").fill("127.0.0.1");
            page.locator("#port").fill("" + dovecot.port());
            page.locator("#encryption").selectOption("NONE");
            page.locator("#user").fill("kontakt");
            page.locator("[name=password]").fill(Dovecot.PASSWORD);
            page.locator("main form button.btn--primary").click();

            page.navigate(program.address() + "/tickets");
            assertThat(page.locator("#list")
                            .getByText("Lejekontrakten for kælderen")
                            .first())
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(150_000));
            awaitRead(dovecot);

            // The mark is lost: the mail is known all the same, and no second ticket comes of it.
            dovecot.unmark("kontakt");
            awaitRead(dovecot);
            page.reload();
            assertThat(page.locator("#list").getByText("Lejekontrakten for kælderen"))
                    .hasCount(1);
        }
    }

    private static void awaitRead(Dovecot dovecot) {
        for (var tries = 0; tries < 400 && dovecot.unread("kontakt") > 0; tries++) Program.sleep();
        assertThat(dovecot.unread("kontakt")).isZero();
    }
}
