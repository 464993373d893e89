package dk.skranke.mail;

import dk.skranke.office.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * An address of the office and the team that its letters go to.
 *
 * @param imap where they are fetched from; null when they only come through our own listener
 */
public record Mailbox(
        long id,
        String address,
        TeamId team,
        boolean active,
        @Nullable Imap imap) {

    /** The password is not here: {@link Mailboxes#password} opens it when it is needed. */
    public record Imap(String host, int port, Encryption encryption, String user, String folder) {}

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
