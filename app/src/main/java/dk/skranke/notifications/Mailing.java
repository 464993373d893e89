package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;

import dk.skranke.mail.SystemLetters;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.web.Address;
import dk.skranke.web.Text;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells people by mail who wish it so: that there is something, and what only where the office allows it. */
@Service
class Mailing {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Reaching reaching;
    private final Wording wording;
    private final Links links;
    private final Address address;
    private final SystemLetters letters;

    Mailing(Reaching reaching, Wording wording, Links links, Address address, SystemLetters letters) {
        this.reaching = reaching;
        this.wording = wording;
        this.links = links;
        this.address = address;
        this.letters = letters;
    }

    /** @return how many were due */
    int send() {
        var due = reaching.due(ITEM.MAIL_AT, ITEM.MAILED_AT);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Reaching.Told it) {
        var language = it.who().language();
        var first = it.items().getFirst();
        // Who may follow the link is whoever it was written to, signed in.
        var link = address.of(it.items().size() == 1 ? links.to(first.getId(), it.who()) : "/notifications");
        var text = Text.in(language, "notifications.mail.text", it.items().size()) + wording.told(it.items(), it.who())
                + "\n\n" + Text.in(language, "notifications.mail.link", link);
        var outcome = letters.send(
                "notification." + first.getId() + "." + first.getAttempts(),
                it.who().mail(),
                language,
                Text.in(language, "notifications.mail.subject"),
                text);
        if (outcome == SystemLetters.Outcome.LATER) again(it.items());
    }

    private void again(List<ItemRecord> items) {
        var more = items.stream().filter(it -> it.getAttempts() < MOST_ATTEMPTS).toList();
        reaching.again(more, ITEM.MAIL_AT, ITEM.MAILED_AT, reaching.now().plus(PAUSE));
    }
}
