package dk.skranke.notifications;

import dk.skranke.database.Asker;
import dk.skranke.mail.SystemLetters;
import dk.skranke.mail.SystemLetters.Outcome;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.web.Address;
import dk.skranke.web.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to each who wants it, once a day or a week, what there is for them: how much, and what only where the office allows it. */
@Service
class RoundLetters {

    private final Digests digests;
    private final Reaching reaching;
    private final Wording wording;
    private final List<Roundup> roundups;
    private final Members members;
    private final SystemLetters letters;
    private final Address address;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoundLetters(
            Digests digests,
            Reaching reaching,
            Wording wording,
            List<Roundup> roundups,
            Members members,
            SystemLetters letters,
            Address address,
            TransactionTemplate transaction,
            Clock clock) {
        this.digests = digests;
        this.reaching = reaching;
        this.wording = wording;
        this.roundups = roundups;
        this.members = members;
        this.letters = letters;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were due */
    int send() {
        var due = Asker.call(Asker.Role.WATCH, () -> Objects.requireNonNull(transaction.execute(_ -> taken())));
        due.forEach((who, items) -> members.find(who).ifPresent(it -> {
            var outcome = send(it, reaching.still(items, it));
            if (outcome == Outcome.LATER) again(who, items);
            else Asker.run(Asker.Role.WATCH, () -> digests.gone(who));
        }));
        return due.size();
    }

    /** What was in it comes with the next try, or with the next letter. */
    private void again(PersonId who, List<ItemRecord> items) {
        Asker.run(Asker.Role.WATCH, () -> digests.again(who));
        reaching.gatherAgain(items);
    }

    private Map<PersonId, List<ItemRecord>> taken() {
        var all = new LinkedHashMap<PersonId, List<ItemRecord>>();
        digests.due().forEach(it -> all.put(it, reaching.gathered(it)));
        return all;
    }

    /** Nothing to say is not said. */
    private Outcome send(Member who, List<ItemRecord> items) {
        var language = who.language();
        var lines = new ArrayList<String>();
        if (!items.isEmpty())
            lines.add(Text.in(language, "notifications.digest.new", items.size()) + wording.told(items, who));
        Asker.call(
                        new Asker.Person(who.id().value()),
                        () -> Objects.requireNonNull(transaction.execute(_ -> roundups.stream()
                                .flatMap(it -> it.of(who).stream())
                                .toList())))
                .forEach(it -> lines.add(it.words() + "\n" + address.of(it.href())));
        if (lines.isEmpty()) return Outcome.GONE;
        lines.add(Text.in(language, "notifications.mail.link", address.of("/notifications")));
        return letters.send(
                "digest." + who.id().value() + "." + clock.instant().getEpochSecond(),
                who.mail(),
                language,
                Text.in(language, "notifications.digest.subject"),
                String.join("\n\n", lines));
    }
}
