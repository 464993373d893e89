package dk.skranke.composing;

import dk.skranke.composing.pages.Composer;
import dk.skranke.composing.pages.Composer.Head;
import dk.skranke.composing.pages.Composer.Kept;
import dk.skranke.letters.Address;
import dk.skranke.letters.Pictures;
import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Office;
import dk.skranke.ticketing.Dossier;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.OwnAddresses;
import dk.skranke.ticketing.Said;
import dk.skranke.ticketing.TicketId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the composer: as it was left, or with what was typed. */
@Component
class Drawing {

    private static final int BEGINNING = 80;

    private final Drafts drafts;
    private final Directory directory;
    private final OwnAddresses own;

    Drawing(Drafts drafts, Directory directory, OwnAddresses own) {
        this.drafts = drafts;
        this.directory = directory;
        this.own = own;
    }

    Set<String> ours(Dossier it) {
        return own.among(Everybody.mentioned(it));
    }

    /** As it was left: the newest draft at hand decides what is written. */
    Composer composer(Dossier it, List<Draft> all, Set<String> ours, Composing.@Nullable Begin begin, Member me) {
        var mine = all.stream()
                .filter(draft -> draft.author().equals(me.id()) && draft.atHand())
                .toList();
        var draft = begin == null
                ? mine.stream().findFirst().orElse(null)
                : all.stream()
                        .filter(begin::means)
                        .filter(d -> d.waiting() == null)
                        .findFirst()
                        .orElse(null);
        var heads = heads(it, ours, begin, me);
        if (draft != null && draft.mode().leaves()) heads = with(head(draft), heads);
        var asked = draft != null ? draft.mode() : begin != null ? begin.mode() : Mode.REPLY;
        var mode = offered(asked, heads, me);
        return new Composer(
                it.id().value(),
                me.guest(),
                it.requester().colleague(),
                noteHint(it, me),
                mode,
                heads,
                it.newestLetter(),
                ids(all.stream().filter(other -> other.waiting() != null).toList()),
                UUID.randomUUID().toString(),
                draft == null ? null : kept(draft, me),
                draft == null ? "" : draft.text(),
                draft == null ? "" : letter(draft),
                signature(it, me),
                null,
                List.of(),
                "",
                phoneNames(it, draft == null ? "" : draft.who()),
                "",
                draft == null || draft.direction().isEmpty() ? "IN" : draft.direction(),
                false,
                "",
                false,
                mine.stream()
                        .filter(other -> other != draft && other.mode() != Mode.SIDE && other.mode() != Mode.FORWARD)
                        .map(other -> kept(other, me))
                        .toList(),
                elsewhere(all, draft, me),
                me.guest()
                        ? List.of()
                        : Everybody.joined(it, ours).stream()
                                .filter(mail -> directory.byMail(mail).isEmpty())
                                .toList(),
                List.of());
    }

    Composer typed(
            Dossier it,
            Typed typed,
            long seen,
            String waiting,
            boolean filesGone,
            @Nullable String error,
            List<Doubt> doubts,
            Member me) {
        var all = drafts.of(it.id(), me);
        var heads = heads(it, ours(it), null, me);
        if (typed.mode().leaves() && !me.guest() && !typed.to().equals(Typed.CLIENT)) heads = with(head(typed), heads);
        var draft = all.stream()
                .filter(other -> other.mode() == typed.mode() && other.waiting() == null)
                .filter(other -> typed.draft() == null
                        ? other.author().equals(me.id()) && other.atHand()
                        : other.id() == typed.draft())
                .findFirst()
                .orElse(null);
        return new Composer(
                it.id().value(),
                me.guest(),
                it.requester().colleague(),
                noteHint(it, me),
                offered(typed.mode(), heads, me),
                heads,
                seen,
                waiting,
                typed.key() == null ? UUID.randomUUID().toString() : typed.key().toString(),
                draft == null ? null : kept(draft, me),
                typed.text(),
                typed.letter().isBlank() ? "" : shown(it.id(), SafeHtml.asWritten(typed.letter())),
                signature(it, me),
                error,
                doubts.stream()
                        .map(doubt -> new Composer.Doubt(doubt.kind().name().toLowerCase(Locale.ROOT), doubt.about()))
                        .toList(),
                Doubt.all(doubts),
                phoneNames(it, typed.who()),
                typed.who(),
                typed.direction().equals("OUT") ? "OUT" : "IN",
                filesGone,
                typed.at(),
                typed.unlessWritten(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String noteHint(Dossier it, Member me) {
        if (me.guest() || me.mail().equals(it.requester().mail())) return "composing.note-guest";
        if (!it.requester().colleague()) return "composing.note-hint";
        return it.closedCircle() ? "composing.note-circle" : "composing.note-colleague";
    }

    private List<Head> heads(Dossier it, Set<String> ours, Composing.@Nullable Begin begin, Member me) {
        if (me.guest()) return List.of();
        var heads = new ArrayList<Head>();
        var asker = Address.of(
                Objects.requireNonNullElse(it.requester().mail(), ""),
                it.requester().name());
        var to = asker.map(Addresses::written).orElse("");
        if (asker.isPresent()) heads.add(new Head("REPLY", to, "", "", "", false, null));
        var others = Everybody.others(it, ours);
        if (asker.isPresent() && !others.isEmpty())
            heads.add(new Head("ALL", to, Addresses.written(others), "", "", false, null));
        if (begin != null && begin.mode() == Mode.SIDE) heads.add(beside(it, begin));
        return heads;
    }

    /** Going on with a conversation writes to whoever is on it; a new one asks. */
    private static Head beside(Dossier it, Composing.Begin begin) {
        var said = it.said().stream()
                .filter(letter -> begin.side() != null && begin.side().equals(letter.side()))
                .toList();
        if (said.isEmpty()) return new Head("SIDE", "", "", "", it.title(), true, null);
        var last = said.getLast();
        var ours = said.stream()
                .filter(letter -> letter.kind() == MessageKind.SIDE)
                .toList();
        var to = last.kind() == MessageKind.SIDE_MAIL && last.mail() != null
                ? last.mail()
                : ours.isEmpty() ? "" : String.join(", ", ours.getLast().addressees());
        var subject = ours.isEmpty() || ours.getLast().subject() == null
                ? it.title()
                : ours.getLast().subject();
        return new Head("SIDE", to, "", "", subject, true, begin.side());
    }

    /** In place of what stood there for the same way of sending. */
    private static List<Head> with(Head one, List<Head> heads) {
        var others = heads.stream().filter(it -> !it.mode().equals(one.mode()));
        return Stream.concat(others, Stream.of(one))
                .sorted(Comparator.comparing(it -> Mode.valueOf(it.mode())))
                .toList();
    }

    private static Head head(Draft it) {
        return new Head(
                it.mode().name(),
                it.to(),
                it.cc(),
                it.bcc(),
                it.subject(),
                it.mode().headed(),
                it.side());
    }

    private static Head head(Typed it) {
        return new Head(
                it.mode().name(),
                it.to(),
                it.cc(),
                it.bcc(),
                it.subject(),
                it.mode().headed(),
                it.side());
    }

    private static String offered(Mode asked, List<Head> heads, Member me) {
        if (me.guest()) return "NOTE";
        if (!asked.leaves() || heads.stream().anyMatch(it -> it.mode().equals(asked.name()))) return asked.name();
        return asked == Mode.ALL && heads.stream().anyMatch(it -> it.mode().equals("REPLY")) ? "REPLY" : "NOTE";
    }

    private Kept kept(Draft it, Member me) {
        return new Kept(
                it.id(),
                it.version(),
                it.mode().name(),
                letter(it),
                it.shared(),
                it.author().equals(me.id()),
                directory.person(it.writer()).name(),
                it.changedAt(),
                it.returned(),
                files(it));
    }

    static List<Composer.File> files(Draft it) {
        return it.files().stream()
                .map(file -> new Composer.File(
                        file.id(),
                        file.name(),
                        file.size(),
                        Pictures.shows(it.letter(), file.content()) ? file.content() : ""))
                .toList();
    }

    private List<Composer.Elsewhere> elsewhere(List<Draft> all, @Nullable Draft current, Member me) {
        Predicate<Draft> notHere = it -> it != current
                && it.waiting() == null
                && (it.aside()
                        || it.mode() == Mode.SIDE
                        || it.mode() == Mode.FORWARD
                        || !it.author().equals(me.id()));
        return all.stream()
                .filter(notHere)
                .map(it -> new Composer.Elsewhere(
                        it.id(),
                        it.mode().name(),
                        directory.person(it.writer()).name(),
                        it.author().equals(me.id()),
                        it.changedAt(),
                        beginning(it)))
                .toList();
    }

    static String beginning(Draft it) {
        var line = it.text().strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(0, BEGINNING - 1).strip() + "…";
    }

    static String letter(Draft it) {
        return it.letter().isBlank() ? SafeHtml.fromText(it.text()) : shown(it.ticket(), it.letter());
    }

    private static String shown(TicketId ticket, String letter) {
        return Pictures.at("/tickets/" + ticket.value() + "/drafts/pictures/", letter);
    }

    static String ids(List<Draft> drafts) {
        return drafts.stream().map(it -> Long.toString(it.id())).collect(Collectors.joining(","));
    }

    private String signature(Dossier it, Member me) {
        var team = directory.team(it.team()).signature();
        var office = directory.office().map(Office::signature).orElse("");
        return Stream.of(me.name(), me.title(), team.isBlank() ? office : team)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> phoneNames(Dossier it, String typed) {
        var callers = it.said().stream()
                .filter(said -> said.side() == null)
                .map(Said::contact)
                .filter(Objects::nonNull);
        return Stream.concat(Stream.of(typed, it.requester().name()), callers)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
