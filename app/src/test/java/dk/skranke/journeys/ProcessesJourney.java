package dk.skranke.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The office’s own processes from filing to close, by the people who do it; an absence; and a category that is new. */
class ProcessesJourney extends DemoJourney {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    private final Map<String, Page> desks = new HashMap<>();

    @Test
    void a_client_inquiry_about_a_new_matter_is_read_checked_assigned_answered_and_closed() {
        var birgit = at("Birgit Holm");
        begin(birgit, "Klienthenvendelse");
        birgit.locator("[name=title]").fill("Køb af nabogrunden");
        birgit.locator("[name=text]").fill("Henrik vil købe af Karl Nabo.");
        birgit.locator("[name=from][value=OUTSIDE]").check();
        birgit.locator("[name=requester]").fill("henrik@havnegadensbageri.dk");
        birgit.locator("[name='a.kind']").selectOption("NEW_MATTER");
        birgit.locator("[name='a.opponents']").fill("Karl Nabo");
        birgit.locator("[name='a.knownDeadline']").selectOption("NO");
        birgit.locator("[name='a.channel']").selectOption("PHONE");
        var ticket = send(birgit);

        move(birgit, ticket, "Visitation");
        move(birgit, ticket, "Tildelt");
        birgit.locator("[name='a.conflictDecision']").selectOption("CONFLICT");
        submit(birgit);
        assertThat(birgit.locator("[role=alert]").first()).containsText("konflikttjek uden konflikt");
        birgit.locator("[name='a.conflictDecision']").selectOption("CLEAR");
        submit(birgit);
        assertThat(birgit.locator(".tickethead")).containsText("Tildelt");
        choose(birgit, ticket + "/assignments", "Sofie Krogh");

        var sofie = at("Sofie Krogh");
        sofie.navigate(program.address() + "/tickets?view=mine");
        assertThat(sofie.locator("#list")).containsText("Tildelt");
        move(sofie, ticket, "Under behandling");
        move(sofie, ticket, "Løst");
        submit(sofie);
        assertThat(sofie.locator("[role=alert]").first()).containsText("Svar først");
        sofie.locator("[name='a.reason']").fill("Henrik har fået svaret i telefonen.");
        submit(sofie);
        move(sofie, ticket, "Afsluttet");
        assertThat(sofie.locator(".tickethead")).containsText("Afsluttet");
        assertThat(sofie.locator("#main")).containsText("Henrik har fået svaret i telefonen.");
    }

    @Test
    void a_fault_is_reported_taken_solved_and_confirmed_by_whoever_reported_it() {
        var sofie = at("Sofie Krogh");
        begin(sofie, "IT-fejl");
        sofie.locator("[name=title]").fill("Printeren på 3. sal hoster");
        sofie.locator("[name=text]").fill("Den tager to ark ad gangen.");
        sofie.locator("[name='a.deadlineAtRisk'][value=false]").check();
        var ticket = send(sofie);

        var emil = at("Emil Sørensen");
        move(emil, ticket, "Tildelt");
        move(emil, ticket, "Under behandling");
        assertThat(emil.locator("#properties")).containsText("Emil Sørensen");
        move(emil, ticket, "Løst");
        emil.locator("[name='a.solution']").fill("Ny valse");
        submit(emil);

        move(sofie, ticket, "Det virker igen");
        assertThat(sofie.locator(".tickethead")).containsText("Afsluttet");
        assertThat(sofie.locator("#main")).containsText("Ny valse");
    }

    @Test
    void a_deadline_is_checked_by_somebody_else_sent_controlled_and_struck() {
        var birgit = at("Birgit Holm");
        begin(birgit, "Frist");
        birgit.locator("[name=title]").fill("Svarskrift i nabosagen");
        birgit.locator("[name=text]").fill("Stævningen er forkyndt i dag.");
        birgit.locator("[name=team]").selectOption(new SelectOption().setLabel("Proces"));
        birgit.locator("[name=matter]").fill("2026-0398");
        birgit.locator("[name='a.rule']").fill("RPL § 351");
        birgit.locator("[name='a.event']").selectOption("SERVICE");
        birgit.locator("[name='a.eventDate']").fill(TODAY.toString());
        birgit.locator("[name='a.place']").fill("Retten i Aalborg");
        birgit.locator("[name='a.endDate']").fill(TODAY.plusDays(14).toString());
        birgit.locator("[name='a.responsible']").selectOption(new SelectOption().setLabel("Jonas Thorup"));
        birgit.locator("[name='a.substitute']").selectOption(new SelectOption().setLabel("Katrine Bach"));
        birgit.locator("[name=files]")
                .setInputFiles(
                        new FilePayload("Stævning.txt", "text/plain", "Forkyndt.".getBytes(StandardCharsets.UTF_8)));
        var ticket = send(birgit);
        assertThat(birgit.locator(".tickethead")).containsText("Noteret");

        var jonas = at("Jonas Thorup");
        move(jonas, ticket, "Kontrolleret");
        jonas.locator("[name='a.endDateAgain']").fill(TODAY.plusDays(14).toString());
        submit(jonas);
        move(birgit, ticket, "Klar til afsendelse");
        move(birgit, ticket, "Udført");
        move(jonas, ticket, "Udgangskontrolleret");
        jonas.locator("[name='a.receiptViewed'][value=true]").check();
        submit(jonas);

        assertThat(jonas.locator(".tickethead")).containsText("Streget");
    }

    @Test
    void leave_is_asked_for_covered_approved_and_becomes_an_absence() {
        var katrine = at("Katrine Bach");
        katrine.navigate(program.address() + "/leave");
        katrine.locator("main a[href*='/tickets/new']").click();
        katrine.locator("[name=title]").fill("Juleferie");
        katrine.locator("[name=text]").fill("Hos familien.");
        var first = TODAY.plusDays(60);
        katrine.locator("[name='a.from']").fill(first.toString());
        katrine.locator("[name='a.to']").fill(first.plusDays(6).toString());
        katrine.locator("[name='a.substitute']").selectOption(new SelectOption().setLabel("Jonas Thorup"));
        var ticket = send(katrine);
        assertThat(katrine.locator(".tickethead")).containsText("Til godkendelse");

        approve("Jonas Thorup", ticket);
        var anders = at("Anders Brix");
        anders.navigate(program.address() + ticket);
        assertThat(anders.locator("#main")).containsText("Tilbage derefter");
        approve("Anders Brix", ticket);

        katrine.navigate(program.address() + ticket);
        assertThat(katrine.locator(".tickethead")).containsText("Godkendt");
        assertThat(katrine.locator("a[href='/leave/" + ticket.replace("/tickets/", "") + ".ics']"))
                .isVisible();
        katrine.navigate(program.address() + "/absences");
        assertThat(katrine.locator("#main")).containsText("Jonas Thorup dækker");
        var emil = at("Emil Sørensen");
        assertThat(emil.navigate(program.address() + ticket).status()).isEqualTo(404);
        var pernille = at("Pernille Dahl");
        pernille.navigate(program.address() + "/leave/people");
        assertThat(pernille.locator("#main")).containsText("5 planlagt");
    }

    @Test
    void a_substitute_sees_and_acts_for_somebody_and_no_longer_when_it_is_over() {
        var lone = at("Lone Mikkelsen");
        var nadia = at("Nadia Rahbek");
        var ticket = "/tickets/4127";
        assertThat(nadia.navigate(program.address() + ticket).status()).isEqualTo(404);

        lone.navigate(program.address() + "/absences/new");
        lone.locator("[name=first]").fill(TODAY.toString());
        lone.locator("[name=last]").fill(TODAY.plusDays(3).toString());
        lone.locator("[name=substitute]").selectOption(new SelectOption().setLabel("Nadia Rahbek"));
        post(lone, lone.locator("main form button.btn--primary"));
        assertThat(lone.locator("#main")).containsText("Nadia Rahbek dækker");

        assertThat(nadia.navigate(program.address() + ticket + "/tags").status())
                .isEqualTo(200);
        nadia.locator("form[data-form] [name=to]").fill("vikar");
        submit(nadia);
        nadia.navigate(program.address() + ticket + "/history");
        assertThat(nadia.locator("#main")).containsText("for Lone Mikkelsen");

        lone.navigate(program.address() + "/absences");
        lone.locator("form[action$='/endings'] button").first().click();
        assertThat(lone.locator("#main")).not().containsText("Nadia Rahbek dækker");
        assertThat(nadia.navigate(program.address() + ticket).status()).isEqualTo(404);
    }

    @Test
    void an_administrator_builds_a_category_with_its_form_and_workflow() {
        var emil = at("Emil Sørensen");
        emil.navigate(program.address() + "/administration/workflows");
        emil.locator("#key").fill("Lockers");
        emil.locator("#key").press("Enter");
        post(emil, emil.locator("form[action$='/publications'] button"));
        assertThat(emil.locator("svg.flow")).isVisible();

        emil.navigate(program.address() + "/administration/categories");
        emil.locator("#key").fill("Lockers");
        emil.locator("#key").press("Enter");
        for (var it : new String[] {"da", "de", "en"})
            emil.locator("[name='name." + it + "']").fill("Skab " + it);
        emil.locator("#workflow").selectOption("LOCKERS");
        emil.locator("#team").selectOption("IT-support");
        post(emil, emil.locator("main form[aria-label='Lockers'] button.btn--primary"));
        emil.navigate(program.address() + "/administration/categories/LOCKERS/fields");
        for (var it : new String[] {"da", "de", "en"})
            emil.locator("[name='label." + it + "']").fill("Hvilket skab?");
        emil.locator("[name=key]").fill("locker");
        emil.locator("[name=needed][value=ALWAYS]").check();
        post(emil, emil.locator("main form button.btn--primary"));
        post(emil, emil.locator("form[action$='/publications'] button"));

        var sofie = at("Sofie Krogh");
        begin(sofie, "Skab da");
        sofie.locator("[name=title]").fill("Nøglen binder");
        sofie.locator("[name=text]").fill("Skabet ved køkkenet.");
        sofie.locator("#new-ticket .form__actions button").click();
        assertThat(sofie.locator("[role=alert]").first()).isVisible();
        sofie.locator("[name='a.locker']").fill("12");
        var ticket = send(sofie);
        move(emil, ticket, "Under behandling");
        move(emil, ticket, "Afsluttet");
        assertThat(emil.locator(".tickethead")).containsText("Afsluttet");
    }

    /** One window for each of them, kept for all that they do here. */
    private Page at(String who) {
        return desks.computeIfAbsent(who, it -> program.signIn(browsers.desk(), it));
    }

    private void begin(Page page, String category) {
        page.navigate(program.address() + "/tickets/new");
        var id = page.locator("label.choice", new Page.LocatorOptions().setHasText(category))
                .first()
                .locator("input")
                .getAttribute("value");
        page.navigate(program.address() + "/tickets/new?category=" + id);
    }

    /** @return its path */
    private static String send(Page page) {
        page.locator("#new-ticket .form__actions button").click();
        page.waitForURL(java.util.regex.Pattern.compile(".*/tickets/\\d+.*"));
        return java.net.URI.create(page.url()).getPath();
    }

    private void move(Page page, String ticket, String way) {
        choose(page, ticket + "/moves", way);
    }

    private void choose(Page page, String path, String choice) {
        page.navigate(program.address() + path);
        post(
                page,
                page.locator("button.menu__item", new Page.LocatorOptions().setHasText(choice))
                        .first());
    }

    /** Whoever goes on elsewhere before the answer is there has taken back what they sent. */
    private static void post(Page page, Locator button) {
        page.waitForResponse(it -> it.request().method().equals("POST"), button::click);
    }

    private static void submit(Page page) {
        post(page, page.locator("form[data-form] button.btn--primary").last());
    }

    private void approve(String who, String ticket) {
        var page = at(who);
        page.navigate(program.address() + ticket);
        post(page, page.locator("form[action$='/decisions'] button[value=APPROVED]"));
        assertThat(page.locator("form[action$='/decisions']")).hasCount(0);
    }
}
