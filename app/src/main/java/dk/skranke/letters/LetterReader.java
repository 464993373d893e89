package dk.skranke.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a letter out of raw mail, whatever the mail is like. */
public final class LetterReader {

    public Letter read(byte[] raw) {
        var found = Sections.in(raw);
        var headers = found.root().headers();
        var troubles = EnumSet.noneOf(Trouble.class);
        troubles.addAll(found.troubles());
        var from = sender(headers, troubles);
        var replyTo = replyTo(headers, from, troubles);
        var subject = headers.subject();
        var sentAt = SentAt.of(headers.first("date"));
        note(subject.isEmpty(), Trouble.NO_SUBJECT, troubles);
        note(sentAt == null, Trouble.NO_DATE, troubles);
        var contents = troubles.contains(Trouble.UNREADABLE) ? null : contents(found.root(), troubles);
        var bounce = contents == null ? Bounce.NONE : Bounce.of(headers, from, contents);
        return new Letter(
                from,
                AddressList.of(headers, "to"),
                AddressList.of(headers, "cc"),
                replyTo,
                subject,
                sentAt,
                MessageIds.one(headers.first("message-id")),
                MessageIds.newest(headers.all("in-reply-to")),
                MessageIds.newest(headers.all("references")),
                contents == null ? "" : contents.text(),
                contents == null ? null : contents.body().html(),
                contents == null ? List.of() : contents.parts(),
                bounce.is() || Automatic.is(headers, subject, from),
                bounce.is(),
                bounce.messageIds(),
                troubles);
    }

    /** Exactly one sender or none: who could be meant by two is the start of every forgery. */
    private static @Nullable Address sender(Headers headers, Set<Trouble> troubles) {
        var given = headers.all("from");
        var senders = new ArrayList<Address>();
        var doubtful = false;
        for (var header : given) {
            var list = AddressList.of(header);
            senders.addAll(list.addresses());
            doubtful |= list.doubtful();
        }
        if (given.size() > 1 || senders.size() > 1 || (doubtful && !senders.isEmpty())) {
            troubles.add(Trouble.SEVERAL_SENDERS);
            return null;
        }
        if (senders.isEmpty()) {
            troubles.add(Trouble.NO_SENDER);
            return null;
        }
        note(AddressList.showsOther(senders.getFirst()), Trouble.NAME_SHOWS_OTHER_ADDRESS, troubles);
        return senders.getFirst();
    }

    private static @Nullable Address replyTo(Headers headers, @Nullable Address from, Set<Trouble> troubles) {
        var given = AddressList.of(headers, "reply-to");
        if (given.isEmpty()) {
            return null;
        }
        var differs = given.stream()
                .anyMatch(address -> from == null || !address.mail().equals(from.mail()));
        note(differs, Trouble.REPLY_TO_DIFFERS, troubles);
        return given.getFirst();
    }

    private static Contents contents(Section root, Set<Trouble> troubles) {
        var contents = Contents.of(root);
        troubles.addAll(contents.troubles());
        note(contents.text().isBlank(), Trouble.NO_BODY, troubles);
        return contents;
    }

    private static void note(boolean trouble, Trouble kind, Set<Trouble> troubles) {
        if (trouble) {
            troubles.add(kind);
        }
    }
}
