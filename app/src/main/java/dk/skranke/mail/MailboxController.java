package dk.skranke.mail;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.web.Page;
import dk.skranke.web.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/mail/mailboxes")
class MailboxController {

    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Directory directory;

    MailboxController(Mailboxes mailboxes, Outbox outbox, Directory directory) {
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.directory = directory;
    }

    @GetMapping("/new")
    Page fresh(Member me) {
        me.mustAdministrate();
        var imap = new Connecting("", "993", Encryption.TLS, "", "");
        var empty = new MailboxDetails(null, "", directory.defaultTeam().id(), true, imap, "INBOX");
        return empty.form(Text.in(me.language(), "mail.new-mailbox"), directory, Map.of());
    }

    @GetMapping("/{id}")
    Page form(@PathVariable long id, Member me) {
        me.mustAdministrate();
        var box = mailboxes.find(id);
        return MailboxDetails.of(box).form(box.address(), directory, Map.of());
    }

    @PostMapping({"", "/{id}"})
    Object save(
            @PathVariable(required = false) @Nullable Long id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam TeamId team,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "TLS") Encryption encryption,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "INBOX") String folder,
            Member me) {
        me.mustAdministrate();
        var imap = new Connecting(host, port, encryption, user, password);
        var details = new MailboxDetails(id, address, directory.team(team).id(), id == null || active, imap, folder);
        var errors = details.errors(mailboxes);
        if (!errors.isEmpty()) {
            var heading = id == null
                    ? Text.in(me.language(), "mail.new-mailbox")
                    : mailboxes.find(id).address();
            return details.form(heading, directory, errors);
        }
        outbox.fetch(details.save(mailboxes));
        return "redirect:/administration/mail";
    }
}
