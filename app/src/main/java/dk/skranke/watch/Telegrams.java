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

    private boolean toPerson(long reminder) {
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
