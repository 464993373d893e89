package dk.skranke.mail;

import dk.skranke.database.Asker;
import dk.skranke.files.FileStore;
import dk.skranke.files.StorageFull;
import dk.skranke.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Where every mail comes in, whichever way. Its bytes are kept first; when {@link #take} returns, the mail is a ticket
 * or part of one, and may be forgotten where it came from. Only what passes by itself (the database is away, the disk is
 * full) is thrown; a mail that cannot be digested becomes a ticket that says so.
 */
@Service
public class Intake {

    static final int LARGEST = 50 * 1024 * 1024;

    /** A mailbox may hold what no sender could bring us; it is kept, but not read. */
    private static final long LARGEST_KEPT = 500L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** Mails are read in memory: so many megabytes of them at a time. */
    private final Semaphore room = new Semaphore(64, true);

    private final FileStore files;
    private final MailReading reading;
    private final Reception reception;

    Intake(FileStore files, MailReading reading, Reception reception) {
        this.files = files;
        this.reading = reading;
        this.reception = reception;
    }

    /** @param identity where the mail lay, as {@code way/place}; the same one again is the same mail */
    public void take(Mailbox box, byte[] raw, String identity) {
        take(box, keep(new ByteArrayInputStream(raw), LARGEST_KEPT), identity);
    }

    StoredFile keep(InputStream raw, long limit) {
        return files.keepMail(raw, limit);
    }

    StoredFile keep(InputStream raw) {
        return keep(raw, LARGEST_KEPT);
    }

    void take(Mailbox box, StoredFile evidence, String identity) {
        Asker.run(Asker.Role.MAIL, () -> {
            try {
                read(box, evidence, identity);
            } catch (RuntimeException | StackOverflowError failure) {
                if (passes(failure)) throw failure;
                log.warn(
                        "A mail could not be digested and became a ticket as it is: {}",
                        failure.getClass().getName());
                reception.quarantine(box, evidence, identity);
            }
        });
    }

    private void read(Mailbox box, StoredFile evidence, String identity) {
        if (evidence.size() > LARGEST) {
            reception.quarantine(box, evidence, identity);
            return;
        }
        var megabytes = 1 + (int) (evidence.size() >> 20);
        room.acquireUninterruptibly(megabytes);
        try {
            reception.admit(box, reading.read(evidence), identity);
        } finally {
            room.release(megabytes);
        }
    }

    private static boolean passes(Throwable it) {
        return it instanceof StorageFull
                || it instanceof UncheckedIOException
                || it instanceof TransientDataAccessException
                || it instanceof RecoverableDataAccessException
                || it instanceof NonTransientDataAccessResourceException
                || it instanceof TransactionException;
    }
}
