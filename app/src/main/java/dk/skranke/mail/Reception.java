package dk.skranke.mail;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.files.StoredFile;
import dk.skranke.letters.Address;
import dk.skranke.letters.Letter;
import dk.skranke.letters.QuotedText;
import dk.skranke.letters.SafeHtml;
import dk.skranke.mail.Arrivals.Arrival;
import dk.skranke.matters.Contact;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Correspondence;
import dk.skranke.ticketing.Delivery;
import dk.skranke.ticketing.LanguageGuess;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.NewMessage;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Opening.Begun;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a mail is: an answer on a ticket, a new ticket, word of a letter that did not arrive, or our own letter come back. */
@Service
class Reception {

    /** A closed ticket is left in peace after this; who then answers it opens a new one. */
    private static final Duration WAKEABLE = Duration.ofDays(30);

    private static final Pattern NUMBER = Pattern.compile("#([1-9][0-9]{0,8})(?![0-9])");
    private static final int MOST_ADDRESSEES = 50;

    private final Arrivals arrivals;
    private final KnownLetters letters;
    private final Departures departures;
    private final Mailboxes mailboxes;
    private final Opening opening;
    private final Correspondence correspondence;
    private final Parties parties;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Clock clock;

    Reception(
            Arrivals arrivals,
            KnownLetters letters,
            Departures departures,
            Mailboxes mailboxes,
            Opening opening,
            Correspondence correspondence,
            Parties parties,
            Directory directory,
            Catalogue catalogue,
            Clock clock) {
        this.arrivals = arrivals;
        this.letters = letters;
        this.departures = departures;
        this.mailboxes = mailboxes;
        this.opening = opening;
        this.correspondence = correspondence;
        this.parties = parties;
        this.directory = directory;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional
    void admit(Mailbox box, ReadMail mail, String identity) {
        var letter = mail.letter();
        var arrival = new Arrival(box, identity, mail.evidence());
        if (!arrivals.claim(arrival, letter.messageId() != null)) return;
        if (mail.returned()) {
            arrivals.ended(arrival);
            return;
        }
        var bounced =
                letter.bounce() ? departures.named(letter.bouncedMessageIds()) : Optional.<Departures.Departure>empty();
        if (bounced.isPresent()) {
            bounced(bounced.get());
            arrivals.became(
                    arrival, new Begun(bounced.get().ticket(), bounced.get().message()), null);
            return;
        }
        become(arrival, mail);
    }

    /** What nobody could read becomes a ticket that holds it. */
    @Transactional
    void quarantine(Mailbox box, StoredFile evidence, String identity) {
        var arrival = new Arrival(box, identity, evidence.id().value());
        if (!arrivals.claim(arrival, true)) return;
        var by = nobody();
        var text = say("mail.unreadable.text");
        var opened = open(
                box,
                say("mail.unreadable.title"),
                message(
                        by.actor(),
                        List.of(box.address()),
                        text,
                        SafeHtml.fromText(text),
                        "",
                        evidence.id().value(),
                        Set.of("UNREADABLE"),
                        List.of(MailReading.whole(evidence))),
                by,
                null);
        arrivals.became(arrival, opened, null);
    }

    private void become(Arrival arrival, ReadMail mail) {
        var letter = mail.letter();
        var box = arrival.box();
        var sender = sender(letter.from());
        var message = message(box, mail, sender.actor());
        var quoted = letters.named(Stream.concat(letter.inReplyTo().stream(), letter.references().stream())
                .toList());
        var answered = quoted.stream()
                .filter(it -> knows(it, sender.actor(), letter.from()))
                .flatMap(it -> wakeable(it).stream())
                .findFirst();
        var side = answered.map(Answered::side).orElse(null);
        var written = answered.map(Answered::ticket)
                .map(it -> new Begun(it, correspondence.received(it, side == null ? message : message.beside(side))))
                .orElseGet(() -> open(box, title(letter), message, sender, suspected(quoted, letter)));
        var id = letter.messageId();
        arrivals.became(
                arrival, written, id == null ? null : letters.theirs(id, written.ticket(), written.message(), side));
    }

    private void bounced(Departures.Departure it) {
        departures.bounced(it);
        correspondence.delivered(
                it.ticket(), it.message(), new Delivery(Delivery.State.BOUNCED, clock.instant(), it.attempts(), ""));
    }

    /**
     * An id proves that someone has read the letter, not that it was meant for them. Whoever is known to the client's
     * conversation is a stranger to one with a third party, and the other way round.
     */
    private boolean knows(KnownLetters.Known quoted, Actor sender, @Nullable Address from) {
        if (from == null) return false;
        if (quoted.ours() && quoted.addressees().contains(from.mail())) return true;
        var side = quoted.side();
        return side == null ? correspondence.knows(quoted.ticket(), sender) : correspondence.knows(side, sender);
    }

    /** @param side the conversation with a third party, or null */
    private record Answered(TicketId ticket, @Nullable Long side) {}

    private Optional<Answered> wakeable(KnownLetters.Known quoted) {
        var now = correspondence.standing(quoted.message());
        var closed = now.closedAt();
        return closed == null || closed.isAfter(clock.instant().minus(WAKEABLE))
                ? Optional.of(new Answered(now.ticket(), quoted.side()))
                : Optional.empty();
    }

    /** What the mail seems to be about. A number is easily guessed, so it never leads into a conversation. */
    private @Nullable TicketId suspected(List<KnownLetters.Known> quoted, Letter letter) {
        if (!quoted.isEmpty()) return quoted.getFirst().ticket();
        var number = NUMBER.matcher(letter.subject());
        if (!number.find()) return null;
        return correspondence
                .standing(new TicketId(Long.parseLong(number.group(1))))
                .map(Correspondence.Standing::ticket)
                .orElse(null);
    }

    private Begun open(Mailbox box, String title, NewMessage first, Sender sender, @Nullable TicketId suspected) {
        var request = new Opening.Request(
                title,
                category(box),
                sender.requester(),
                box.team(),
                null,
                Priority.NORMAL,
                new NextStep(null, null, Ball.US),
                first,
                suspected,
                null);
        return opening.begin(request, sender instanceof Sender.Outside it ? it.contact() : null);
    }

    /** The team's own kind, above all where it is closed to others; among several open ones, an inquiry until somebody looks. */
    private CategoryId category(Mailbox box) {
        var own = catalogue.categories().stream()
                .filter(it -> box.team().equals(it.team()))
                .toList();
        var closed = own.stream().filter(it -> it.plan().circle()).findFirst();
        if (closed.isPresent()) return closed.get().id();
        return own.size() == 1
                ? own.getFirst().id()
                : catalogue.byKey("CLIENT_INQUIRY").id();
    }

    private String title(Letter letter) {
        var subject =
                Stored.text(letter.subject()).replaceAll("\\p{Cntrl}+", " ").strip();
        return subject.isEmpty() ? say("mail.no-subject") : subject;
    }

    /** Whoever the mail says it is from. That is no proof: it never speaks as one of us. */
    private sealed interface Sender {

        Actor actor();

        Requester requester();

        record Inside(PersonId who) implements Sender {

            @Override
            public Actor actor() {
                return new Actor.Colleague(who);
            }

            @Override
            public Requester requester() {
                return new Requester.Colleague(who);
            }
        }

        record Outside(Contact contact) implements Sender {

            @Override
            public Actor actor() {
                return new Actor.Outsider(contact.id());
            }

            @Override
            public Requester requester() {
                return new Requester.Outsider(contact.id());
            }
        }
    }

    private Sender sender(@Nullable Address from) {
        if (from == null) return nobody();
        var colleague = directory.byMail(from.mail()).filter(it -> it.active() && it.role() != Role.GUEST);
        if (colleague.isPresent()) return new Sender.Inside(colleague.get().id());
        return new Sender.Outside(parties.contactAt(from.mail(), name(from)));
    }

    private static String name(Address from) {
        var name = from.name() == null ? "" : Stored.text(from.name(), 128).strip();
        return name.isEmpty() ? from.mail().substring(0, from.mail().lastIndexOf('@')) : name;
    }

    private Sender nobody() {
        var name = say("mail.unknown-sender");
        return new Sender.Outside(new Contact(parties.add(name, null, "", null), name, null, "", null));
    }

    private NewMessage message(Mailbox box, ReadMail mail, Actor sender) {
        var letter = mail.letter();
        var split = QuotedText.split(letter.text());
        var html = letter.html() == null ? SafeHtml.fromText(split.fresh()) : SafeHtml.asLetter(letter.html());
        var troubles = new HashSet<>(mail.troubles());
        if (letter.from() != null && mailboxes.isOurs(letter.from().mail())) troubles.add("OWN_ADDRESS");
        if (letter.text().length() > Stored.LONGEST_TEXT || html.length() > Stored.LONGEST_LETTER) {
            troubles.add("TOO_LONG_TEXT");
            html = SafeHtml.fromText(Stored.text(split.fresh(), Stored.LONGEST_TEXT));
        }
        return message(
                sender,
                addressees(box, letter),
                Stored.text(split.fresh(), Stored.LONGEST_TEXT),
                Stored.text(html, Stored.LONGEST_LETTER),
                Stored.text(split.quoted(), Stored.LONGEST_TEXT),
                mail.evidence(),
                troubles,
                mail.attachments());
    }

    private NewMessage message(
            Actor by,
            List<String> to,
            String text,
            String html,
            String quoted,
            String evidence,
            Set<String> troubles,
            List<NewAttachment> attachments) {
        var language = LanguageGuess.of(text, directory.language());
        return new NewMessage(
                MessageKind.MAIL, by, to, null, language, text, html, quoted, evidence, troubles, attachments, null);
    }

    private static List<String> addressees(Mailbox box, Letter letter) {
        var all = new ArrayList<String>();
        Stream.concat(letter.to().stream(), letter.cc().stream())
                .map(Address::mail)
                .distinct()
                .forEach(all::add);
        if (all.isEmpty()) return List.of(box.address());
        return List.copyOf(all.subList(0, Math.min(MOST_ADDRESSEES, all.size())));
    }

    private String say(String key) {
        return Text.in(directory.language(), key);
    }
}
