package dk.skranke.mail;

import dk.skranke.letters.Address;
import dk.skranke.mail.pages.MailboxForm;
import dk.skranke.office.Directory;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mailbox as somebody typed it. */
record MailboxDetails(@Nullable Long id, String address, TeamId team, boolean active, Connecting imap, String folder) {

    private static final int LONGEST_FOLDER = 200;

    static MailboxDetails of(Mailbox it) {
        var imap = it.imap();
        var connecting = imap == null
                ? new Connecting("", "993", Encryption.TLS, "", "")
                : new Connecting(imap.host(), Integer.toString(imap.port()), imap.encryption(), imap.user(), "");
        return new MailboxDetails(
                it.id(), it.address(), it.team(), it.active(), connecting, imap == null ? "INBOX" : imap.folder());
    }

    Map<String, Refused> errors(Mailboxes mailboxes) {
        var errors = new LinkedHashMap<String, Refused>();
        if (Address.of(address.strip()).isEmpty()) errors.put("address", new Refused("mail.error.address"));
        else if (mailboxes.taken(address, id)) errors.put("address", new Refused("mail.error.taken"));
        if (imap.isEmpty()) return errors;
        errors.putAll(imap.errors());
        if (imap.user().isEmpty()) errors.put("user", new Refused("mail.error.user"));
        if (folder.isBlank() || folder.length() > LONGEST_FOLDER)
            errors.put("folder", new Refused("mail.error.folder"));
        return errors;
    }

    Mailbox save(Mailboxes mailboxes) {
        var fetched = imap.isEmpty()
                ? null
                : new Mailbox.Imap(imap.host(), imap.number(), imap.encryption(), imap.user(), folder.strip());
        var password = imap.password().isEmpty() ? null : imap.password();
        return mailboxes.save(id, address.strip(), team, active, fetched, password);
    }

    MailboxForm form(String heading, Directory directory, Map<String, Refused> errors) {
        return new MailboxForm(
                id,
                heading,
                address,
                team.value(),
                directory.teams(),
                active,
                imap.host(),
                imap.port(),
                imap.encryption(),
                imap.user(),
                folder,
                errors);
    }
}
