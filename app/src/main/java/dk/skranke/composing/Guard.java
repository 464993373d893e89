package dk.skranke.composing;

import dk.skranke.letters.Address;
import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.ticketing.Correspondents;
import dk.skranke.ticketing.OwnAddresses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a letter before it is sent, as a careful colleague would: at whom it goes to, and at what it promises to enclose. */
@Component
class Guard {

    /** In Danish, German and English; what was quoted does not count, for it was said by somebody else. */
    private static final Pattern ENCLOSED = Pattern.compile(
            "\\b(vedhæft\\p{L}*|vedlagt\\p{L}*|vedlægger|bilag(?:t|et|ene)?|anbei|beigefügt\\p{L}*|im anhang|angehängt\\p{L}*|anliegend\\p{L}*|beiliegend\\p{L}*|attach(?:ed|ing|ment|ments)|enclos(?:ed|ing|ure|ures))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern QUOTE = Pattern.compile("(?s)<blockquote>.*</blockquote>");
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "live.dk",
            "icloud.com",
            "yahoo.com",
            "gmx.de",
            "web.de",
            "t-online.de",
            "mail.dk");

    private final Parties parties;
    private final Directory directory;
    private final OwnAddresses own;

    Guard(Parties parties, Directory directory, OwnAddresses own) {
        this.parties = parties;
        this.directory = directory;
        this.own = own;
    }

    /** @throws Doubtful unless the writer has confirmed just these doubts */
    void check(Correspondents it, Typed typed, Addresses addresses, boolean files, Member me) {
        var doubts = new ArrayList<Doubt>();
        var about = new About(it);
        for (var address : addresses.all().toList())
            doubt(address, typed.mode(), about).ifPresent(kind -> doubts.add(new Doubt(kind, address.mail())));
        if (!files && ENCLOSED.matcher(own(typed)).find()) doubts.add(new Doubt(Doubt.Kind.ATTACHMENT, ""));
        if (!doubts.isEmpty() && !typed.sure().equals(Doubt.all(doubts))) throw new Doubtful(doubts);
    }

    private Optional<Doubt.Kind> doubt(Address it, Mode mode, About about) {
        var mail = it.mail();
        if (about.adverse.contains(mail))
            return mode == Mode.SIDE ? Optional.empty() : Optional.of(Doubt.Kind.OPPONENT);
        if (mode == Mode.SIDE)
            return about.clients().contains(mail) ? Optional.of(Doubt.Kind.CLIENT) : Optional.empty();
        if (about.staff.contains(mail) || about.isKnown(mail)) return Optional.empty();
        if (!about.isNear(domain(mail))) return Optional.of(Doubt.Kind.OUTSIDER);
        return Optional.of(Doubt.Kind.FIRST);
    }

    private static String own(Typed it) {
        return it.letter().isBlank()
                ? it.text().lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"))
                : SafeHtml.toText(QUOTE.matcher(SafeHtml.asWritten(it.letter())).replaceAll(""));
    }

    static String domain(String mail) {
        return mail.substring(mail.lastIndexOf('@') + 1);
    }

    /** Who is who on a ticket. Most letters answer whoever asked: what else there is to know is read when it matters. */
    private final class About {

        private final Correspondents asked;
        private final Set<String> staff =
                directory.people().stream().map(Person::mail).collect(Collectors.toSet());
        private final Set<String> adverse;
        private @Nullable Set<String> known;
        private @Nullable Set<String> clients;

        private About(Correspondents it) {
            asked = it;
            adverse = it.matter() == null ? Set.of() : parties.adverse(it.matter());
        }

        private boolean isKnown(String mail) {
            return (mail.equals(asked.requester()) || known().contains(mail))
                    && own.among(Set.of(mail)).isEmpty();
        }

        private Set<String> known() {
            if (known == null) known = asked.known().get();
            return known;
        }

        private Set<String> clients() {
            if (clients != null) return clients;
            clients = new HashSet<>();
            if (asked.requester() != null) clients.add(asked.requester());
            if (asked.client() != null) clients.addAll(parties.mailsOf(asked.client()));
            return clients;
        }

        /** Of the client or of the office. */
        private boolean isNear(String domain) {
            return !EVERYBODYS.contains(domain)
                    && Stream.of(staff, clients())
                            .flatMap(Set::stream)
                            .anyMatch(it -> domain(it).equals(domain));
        }
    }
}
