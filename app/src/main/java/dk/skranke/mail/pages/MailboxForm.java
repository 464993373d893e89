package dk.skranke.mail.pages;

import dk.skranke.mail.Encryption;
import dk.skranke.office.Team;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new mailbox, or one that is there already. The password is never on it. */
public record MailboxForm(
        @Nullable Long id,
        String heading,
        String address,
        long team,
        List<Team> teams,
        boolean active,
        String host,
        String port,
        Encryption encryption,
        String user,
        String folder,
        Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String action() {
        return "/administration/mail/mailboxes" + (id == null ? "" : "/" + id);
    }
}
