package dk.skranke.journeys;

import static dk.skranke.journeys.Browsers.mustBeAccessible;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page as somebody meets it who cannot see it, or not well. */
class AccessibleJourney {

    @TempDir
    Path folder;

    @Test
    void every_page_is_accessible_in_light_and_dark() {
        try (var program = Program.start(folder.resolve("data"), Program.freePort(), Program.freePort(), "demo");
                var browsers = new Browsers();
                var desk = browsers.desk()) {
            var start = desk.newPage();
            start.navigate(program.address() + "/sign-in");
            mustBeAccessible(start);
            var page = program.signIn(desk, "Mette Lindegaard");
            for (var path : new String[] {
                "/",
                "/tickets",
                "/tickets?view=open&at=4127",
                "/tickets?view=lacking",
                "/tickets?view=open&layout=board",
                "/tickets?view=open&layout=table",
                "/tickets?view=closed",
                "/tickets/4127",
                "/tickets/4127/history",
                "/tickets/4127/assignments",
                "/tickets/4127/redirections",
                "/tickets/4127/closings",
                "/tickets/4127/plans",
                "/tickets/4127/tags",
                "/tickets/4127/filings",
                "/tickets/4127/followers",
                "/tickets/4127/titles",
                "/tickets/4127/moves",
                "/tickets/4127/classifications",
                "/tickets/4127/priorities",
                "/tickets/4127/print",
                "/tickets/4127/checklist",
                "/tickets/4127/links",
                "/tickets/4127/merges",
                "/tickets/4127/snoozes",
                "/tickets/4127/splits",
                "/tickets/4127/sub-tickets",
                "/tickets/4127/targets",
                "/tickets/4127/time",
                "/tickets/4127/case-files",
                "/tickets/4127/parties",
                "/tickets/new",
                "/templates",
                "/templates/new",
                "/recurring",
                "/recurring/new?ticket=4127",
                "/search",
                "/search?q=lejem%C3%A5l",
                "/search?q=findesikke",
                "/account",
                "/drafts",
                "/approvals",
                "/notifications",
                "/notifications/preferences",
                "/administration/notifications",
                "/administration/quality",
                "/quality",
                "/quality/results",
                "/absences",
                "/absences/new",
                "/leave",
                "/admissions",
                "/first-day",
                "/?tour=basics.1",
                "/handovers/new",
                "/deadlines",
                "/deadlines/calendar",
                "/deadlines/calculator",
                "/deadlines/feeds",
                "/deadlines/reminders",
                "/deadlines/1/moves",
                "/deadlines/1/extensions",
                "/deadlines/1/handovers",
                "/deadlines/1/instructions",
                "/deadlines/unentered",
                "/deadlines/samples",
                "/deadlines/ledger",
                "/deadlines/1/receipts",
                "/matters",
                "/matters/1",
                "/matters/1/closings",
                "/keys",
                "/administration",
                "/administration/people",
                "/administration/teams",
                "/administration/categories",
                "/administration/categories/LEAVE_REQUEST",
                "/administration/categories/LEAVE_REQUEST/fields",
                "/administration/categories/LEAVE_REQUEST/priority",
                "/administration/workflows/LEAVE_REQUEST",
                "/administration/workflows/LEAVE_REQUEST/moves/APPROVED/CANCELLED",
                "/administration/workflows/LEAVE_REQUEST/moves/APPROVED/CANCELLED/fields",
                "/administration/training",
                "/administration/roles",
                "/administration/priorities",
                "/administration/configuration",
                "/administration/targets",
                "/administration/targets/1",
                "/administration/calendars/1",
                "/administration/deadlines",
                "/administration/deadlines/addresses",
                "/administration/mail",
                "/administration/health",
                "/demo/mail",
                "/tickets/999999"
            }) {
                page.navigate(program.address() + path);
                mustBeAccessible(page);
            }
        }
    }
}
