package dk.skranke.mail;

import dk.skranke.mail.pages.ServerForm;
import dk.skranke.office.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/mail/server")
class OutgoingServerController {

    private final OutgoingServers servers;
    private final Outbox outbox;

    OutgoingServerController(OutgoingServers servers, Outbox outbox) {
        this.servers = servers;
        this.outbox = outbox;
    }

    @GetMapping
    ServerForm form(Member me) {
        me.mustAdministrate();
        return servers.form();
    }

    /** Without a host, letters wait. */
    @PostMapping
    Object save(
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "STARTTLS") Encryption encryption,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            Member me) {
        me.mustAdministrate();
        var typed = new Connecting(host, port, encryption, user, password);
        if (typed.isEmpty()) {
            servers.remove();
            return "redirect:/administration/mail";
        }
        var errors = typed.errors();
        if (!errors.isEmpty()) return new ServerForm(host, port, encryption, user, true, errors);
        servers.save(
                typed.host(),
                typed.number(),
                encryption,
                typed.user().isEmpty() ? null : typed.user(),
                password.isEmpty() ? null : password);
        outbox.hurry();
        return "redirect:/administration/mail";
    }
}
