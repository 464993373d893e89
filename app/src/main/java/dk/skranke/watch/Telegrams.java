package dk.skranke.watch;

import dk.skranke.mail.Tidings;
import dk.skranke.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails of reminders. They say that there is something in the book, and nothing of what. */
@Component
class Telegrams {

    private final Reminders reminders;
    private final Tidings tidings;
    private final TransactionTemplate transaction;

    Telegrams(Reminders reminders, Tidings tidings, TransactionTemplate transaction) {
        this.reminders = reminders;
        this.tidings = tidings;
        this.transaction = transaction;
    }

    /** Whether there is nothing more to do. */
    boolean send(long reminder) {
        var to = transaction.execute(_ -> reminders.unmailed(reminder));
        if (to == null || to.isEmpty()) return true;
        var language = to.get().language();
        var subject = Text.in(language, "watch.mail.subject");
        var text = Text.in(language, "watch.mail.text");
        if (!tidings.tell(to.get(), subject, text, "reminder." + reminder)) return false;
        transaction.executeWithoutResult(_ -> reminders.mailed(reminder));
        return true;
    }
}
