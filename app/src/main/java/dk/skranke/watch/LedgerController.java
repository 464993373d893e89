package dk.skranke.watch;

import dk.skranke.documents.Documents;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Download;
import dk.skranke.watch.pages.LedgerForm;
import dk.skranke.web.Text;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book on paper: of a lawyer, a team, or all that somebody sees. */
@Controller
@RequestMapping("/deadlines/ledger")
class LedgerController {

    private final Ledgers ledgers;
    private final Documents documents;

    LedgerController(Ledgers ledgers, Documents documents) {
        this.ledgers = ledgers;
        this.documents = documents;
    }

    @GetMapping
    LedgerForm form(
            @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String team, Member me) {
        me.mustBelong();
        return ledgers.form(person, team, "", "", null, me);
    }

    @GetMapping("/pdf")
    Object pdf(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Member me) {
        me.mustBelong();
        try {
            var ledger = ledgers.of(person, team, from, to, me);
            return Download.of(
                    "deadline-book-" + ledger.from() + "-" + ledger.to() + ".pdf",
                    "application/pdf",
                    new ByteArrayInputStream(documents.pdf(ledger, me.language())));
        } catch (Refused it) {
            return ledgers.form(person, team, from, to, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }
}
