package dk.skranke.watch;

import dk.skranke.mail.SystemLetters;
import dk.skranke.mail.Tidings;
import dk.skranke.office.Directory;
import dk.skranke.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails of reminders. They say that there is something in the book, and nothing of what. */
@Component
class Telegrams {

    /** Before the number of what a whole team is told. */
    static final String TEAM = "team-";

    private final Reminders reminders;
    private final Directory directory;
    private final SystemLetters letters;
    private final Tidings tidings;
    private final TransactionTemplate transaction;

    Telegrams(
            Reminders reminders,
            Directory directory,
            SystemLetters letters,
            Tidings tidings,
            TransactionTemplate transaction) {
        this.reminders = reminders;
        this.directory = directory;
        this.letters = letters;
        this.tidings = tidings;
        this.transaction = transaction;
    }

    /** Whether there is nothing more to do. */
    boolean send(String what) {
        return what.startsWith(TEAM)
                ? toTeam(Long.parseLong(what.substring(TEAM.length())))
                : toPerson(Long.parseLong(what));
    }

    private boolean toTeam(long telegram) {
        var to = transaction.execute(_ -> reminders.untold(telegram));
        if (to == null || to.isEmpty()) return true;
        var language = directory.language();
        var subject = Text.in(language, "watch.mail.subject");
        var text = Text.in(language, "watch.mail.team");
        if (letters.send("telegram." + telegram, to.get(), language, subject, text) == SystemLetters.Outcome.LATER)
            return false;
        transaction.executeWithoutResult(_ -> reminders.toldTeam(telegram));
        return true;
    }

    /** What came due in the same round is one mail: whoever was reminded first in it is written to for all of them. */
    private boolean toPerson(long reminder) {
        var due = transaction.execute(_ -> reminders.unmailed(reminder));
        if (due == null || due.isEmpty()) return true;
        if (due.get().earlier(reminder)) return false;
        var to = due.get().to();
        var language = to.language();
        var subject = Text.in(language, "watch.mail.subject");
        var text = Text.in(language, "watch.mail.text", due.get().reminders().size());
        if (!tidings.tell(to, subject, text, "reminder." + reminder)) return false;
        transaction.executeWithoutResult(_ -> reminders.mailed(due.get().reminders()));
        return true;
    }
}
