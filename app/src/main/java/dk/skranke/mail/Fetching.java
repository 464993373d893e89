package dk.skranke.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches what is new in a mailbox. A mail is marked there only after it has become a ticket here; what is fetched twice
 * because of that is recognised.
 */
@Component
class Fetching {

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final String TAKEN = "$Skranke";
    private static final int AT_ONCE = 50;

    private final Mailboxes mailboxes;
    private final Intake intake;

    Fetching(Mailboxes mailboxes, Intake intake) {
        this.mailboxes = mailboxes;
        this.intake = intake;
    }

    /** @return whether there is more than one round fetches; empty when the mailbox is not fetched from any more */
    Optional<Boolean> fetch(long id) {
        var box = mailboxes.find(id);
        var imap = box.imap();
        if (!box.active() || imap == null) return Optional.empty();
        var round = new Round(box);
        mailboxes.polled(box, round.run(imap));
        return Optional.of(round.more);
    }

    private final class Round {

        private final Mailbox box;
        private boolean more;
        private String problem = "";

        private Round(Mailbox box) {
            this.box = box;
        }

        /** @return the class of what went wrong, or nothing */
        private String run(Mailbox.Imap imap) {
            try (var store = store(imap)) {
                store.connect(imap.host(), imap.port(), imap.user(), mailboxes.password(box));
                take((IMAPFolder) store.getFolder(imap.folder()));
            } catch (SecretLost _) {
                return "SECRET";
            } catch (MessagingException e) {
                return kind(e);
            }
            return problem;
        }

        private void take(IMAPFolder folder) throws MessagingException {
            folder.open(Folder.READ_WRITE);
            try {
                var marks = folder.getPermanentFlags();
                var keyword = marks.contains(Flags.Flag.USER) || marks.contains(TAKEN);
                var fresh = folder.search(new AndTerm(
                        new FlagTerm(keyword ? new Flags(TAKEN) : new Flags(Flags.Flag.SEEN), false),
                        new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
                for (var i = 0; i < Math.min(AT_ONCE, fresh.length); i++) take(folder, fresh[i], keyword);
                more = fresh.length > AT_ONCE && problem.isEmpty();
            } finally {
                folder.close(false);
            }
        }

        /** One mail that cannot be taken now does not hold up the next. */
        private void take(IMAPFolder folder, Message message, boolean keyword) throws MessagingException {
            try (var raw = ((IMAPMessage) message).getMimeStream()) {
                var place = folder.getUIDValidity() + "/" + folder.getUID(message);
                intake.take(box, intake.keep(raw), "imap:" + place);
            } catch (IOException | RuntimeException e) {
                log.warn(
                        "A mail could not be taken from its mailbox and stays there: {}",
                        e.getClass().getName());
                problem = "INTAKE";
                return;
            }
            var taken = new Flags(Flags.Flag.SEEN);
            if (keyword) taken.add(TAKEN);
            message.setFlags(taken, true);
        }
    }

    private static Store store(Mailbox.Imap imap) throws MessagingException {
        var protocol = imap.encryption() == Encryption.TLS ? "imaps" : "imap";
        var name = "mail." + protocol + ".";
        var it = new Properties();
        it.put(name + "ssl.checkserveridentity", "true");
        it.put(name + "starttls.enable", Boolean.toString(imap.encryption() == Encryption.STARTTLS));
        it.put(name + "starttls.required", Boolean.toString(imap.encryption() == Encryption.STARTTLS));
        it.put(name + "connectiontimeout", "20000");
        it.put(name + "timeout", "20000");
        it.put(name + "writetimeout", "20000");
        it.put(name + "peek", "true");
        it.put(name + "fetchsize", Integer.toString(1024 * 1024));
        return Session.getInstance(it).getStore(protocol);
    }

    private static String kind(MessagingException it) {
        if (it instanceof AuthenticationFailedException) return "AUTHENTICATION";
        if (it instanceof FolderNotFoundException) return "FOLDER";
        for (@Nullable Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) return "TLS";
        }
        return it.getMessage() != null && it.getMessage().contains("STARTTLS") ? "TLS" : "CONNECTION";
    }
}
