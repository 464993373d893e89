package dk.skranke.mail;

import dk.skranke.mail.pages.MailAdministration;
import dk.skranke.mail.pages.MailAdministration.Box;
import dk.skranke.mail.pages.MailAdministration.Failed;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.MessageId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/administration/mail")
class MailAdministrationController {

    private final Overview overview;
    private final OutgoingServers servers;
    private final Outbox outbox;
    private final Directory directory;

    MailAdministrationController(Overview overview, OutgoingServers servers, Outbox outbox, Directory directory) {
        this.overview = overview;
        this.servers = servers;
        this.outbox = outbox;
        this.directory = directory;
    }

    @GetMapping
    MailAdministration show(Member me) {
        me.mustAdministrate();
        var state = overview.state();
        return new MailAdministration(
                state.boxes().stream().map(this::row).toList(),
                servers.address(),
                servers.demo(),
                state.waiting(),
                state.oldest(),
                state.held(),
                state.failed().stream()
                        .map(it -> new Failed(it.message(), it.ticket(), it.at(), it.reason()))
                        .toList());
    }

    /** Sends a letter again that had failed. */
    @PostMapping("/letters/{message}/dispatches")
    String again(@PathVariable MessageId message, Member me) {
        me.mustAdministrate();
        outbox.again(message);
        return "redirect:/administration/mail";
    }

    /** Sends what was held back since the office was brought back from a backup. */
    @PostMapping("/held-letters/dispatches")
    String release(Member me) {
        me.mustAdministrate();
        outbox.release();
        return "redirect:/administration/mail";
    }

    private Box row(Overview.Box it) {
        var box = it.box();
        return new Box(
                box.id(),
                box.address(),
                directory.team(box.team()).name(),
                box.active(),
                box.imap() != null,
                it.polledAt(),
                it.problem());
    }
}
