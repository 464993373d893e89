package dk.skranke.mail;

import dk.skranke.files.FileStore;
import dk.skranke.files.StorageFull;
import dk.skranke.files.StoredFile;
import dk.skranke.files.TooLarge;
import dk.skranke.letters.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Serves a server that brings mail. It hears "taken" after the commit and not before. */
@Component
class Counter {

    private static final Logger log = LoggerFactory.getLogger(Counter.class);

    private final Mailboxes mailboxes;
    private final Intake intake;
    private final FileStore files;
    private final Sink sink;

    Counter(Mailboxes mailboxes, Intake intake, FileStore files, Sink sink) {
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.files = files;
        this.sink = sink;
    }

    MessageHandler serve(MessageContext session) {
        return new Handler();
    }

    private final class Handler implements MessageHandler {

        private final Map<Long, Mailbox> boxes = new LinkedHashMap<>();
        private boolean elsewhere;

        @Override
        public void from(String sender) {
            boxes.clear();
            elsewhere = false;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            var box = box(recipient);
            if (box != null) boxes.put(box.id(), box);
            else if (sink.open() && Address.of(recipient).isPresent()) elsewhere = true;
            else throw new RejectException(550, "5.1.1 No such mailbox here");
        }

        private @Nullable Mailbox box(String recipient) throws RejectException {
            try {
                return mailboxes.at(recipient).orElse(null);
            } catch (DataAccessException | TransactionException e) {
                throw new RejectException(451, "4.3.0 Try again later");
            }
        }

        @Override
        public String data(InputStream raw) throws RejectException, IOException {
            try {
                var evidence = intake.keep(raw, Intake.LARGEST);
                for (var box : boxes.values())
                    intake.take(box, evidence, "smtp/" + evidence.id().value());
                if (elsewhere) drop(evidence);
                return "2.0.0 Taken";
            } catch (TooLarge e) {
                raw.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(552, "5.3.4 Larger than " + Intake.LARGEST + " bytes");
            } catch (StorageFull e) {
                raw.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(452, "4.3.1 No room, try again later");
            } catch (RuntimeException e) {
                log.warn(
                        "A mail could not be taken and was sent back to wait: {}",
                        e.getClass().getName());
                raw.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(451, "4.3.0 Try again later");
            }
        }

        private void drop(StoredFile evidence) throws IOException {
            try (var bytes = files.open(evidence.id())) {
                sink.drop(bytes);
            }
        }

        @Override
        public void done() {}
    }
}
