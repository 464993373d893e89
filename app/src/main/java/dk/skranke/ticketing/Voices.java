package dk.skranke.ticketing;

import dk.skranke.letters.Pictures;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Role;
import dk.skranke.ticketing.Said.Attached;
import dk.skranke.ticketing.pages.Face;
import dk.skranke.ticketing.pages.FileLink;
import dk.skranke.ticketing.pages.Shipping;
import dk.skranke.ticketing.pages.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What was said, as the page shows it. */
@Component
class Voices {

    private final Directory directory;

    Voices(Directory directory) {
        this.directory = directory;
    }

    Turn of(Said it, String requester, Member me) {
        return new Turn(
                it.id(),
                it.ticket(),
                it.from() == null || me.guest() ? it.ticket() : it.from(),
                it.kind().mark(),
                face(it),
                beside(it, requester, me),
                it.direction() == null ? null : it.direction().toLowerCase(Locale.ROOT),
                it.at(),
                it.language(),
                letter(it),
                it.quoted(),
                it.files().stream()
                        .filter(file -> !Pictures.shows(it.letter(), file.content()))
                        .map(file -> file(it.ticket(), file))
                        .toList(),
                (it.kind() == MessageKind.MAIL || it.kind() == MessageKind.SIDE_MAIL) && it.raw(),
                me.guest()
                        ? List.of()
                        : it.troubles().stream().map(Voices::mark).toList(),
                it.kind().leaves() ? shipping(it) : null,
                versions(it),
                me.id().equals(it.person()),
                it.side(),
                it.subject());
    }

    Face face(Said it) {
        if (it.person() == null) return outsider(it.contact(), it.mail());
        return face(it.person());
    }

    Face face(dk.skranke.office.PersonId id) {
        var person = directory.person(id);
        return new Face(person.name(), person.hue(), person.role() == Role.GUEST);
    }

    static Face outsider(@Nullable String name, @Nullable String mail) {
        if (name != null && !name.isBlank()) return new Face(name, 0, true);
        return new Face(mail == null ? "–" : mail, 0, true);
    }

    private String beside(Said it, String requester, Member me) {
        return switch (it.kind()) {
            case MAIL, SIDE_MAIL -> it.mail() != null ? it.mail() : mailOf(it);
            case REPLY -> recipients(it, requester, me);
            case SIDE -> String.join(", ", it.addressees());
            case PHONE -> String.join(", ", it.addressees());
            case FORM, NOTE -> "";
        };
    }

    private String letter(Said it) {
        var letter = it.revisions().isEmpty()
                ? it.letter()
                : it.revisions().getLast().letter();
        var shown = it.shown(letter);
        return it.kind() == MessageKind.NOTE ? mentioned(shown) : shown;
    }

    /** Names with an @ stand out. The markup is safe already, and a name is escaped before it is looked for. */
    private String mentioned(String letter) {
        if (!letter.contains("@") && !letter.contains("&#64;")) return letter;
        var marked = letter.replace("&#64;", "@");
        for (var it : directory.people()) {
            var name = "@" + HtmlUtils.htmlEscape(it.name(), "UTF-8");
            marked = marked.replace(name, "<span class=\"mention\">" + name + "</span>");
        }
        return marked;
    }

    /** The words of the message, then each revision but the last; each stood until the next. */
    private static List<Turn.Version> versions(Said it) {
        var versions = new ArrayList<Turn.Version>();
        var letter = it.letter();
        for (var revision : it.revisions()) {
            versions.add(new Turn.Version(revision.at(), it.shown(letter)));
            letter = revision.letter();
        }
        return List.copyOf(versions);
    }

    /** The client alone by name; several as they were addressed. Whom nobody else knows of is the office's to know. */
    private String recipients(Said it, String requester, Member me) {
        var more = Stream.concat(it.cc().stream(), me.guest() ? Stream.empty() : it.bcc().stream())
                .toList();
        if (more.isEmpty() && it.addressees().size() <= 1 && it.subject() == null) return requester;
        return Stream.concat(it.addressees().stream(), more.stream()).collect(Collectors.joining(", "));
    }

    private String mailOf(Said it) {
        return it.person() == null ? "" : directory.person(it.person()).mail();
    }

    private static FileLink file(long ticket, Attached it) {
        return new FileLink(
                ticket, it.id(), it.name(), it.type().startsWith("image/") ? "image" : "file-text", it.size());
    }

    /** Whatever has no row yet is on its way into the queue. */
    private static Shipping shipping(Said it) {
        var delivery = it.delivery();
        if (delivery == null) return new Shipping("queued", it.at(), "");
        return new Shipping(HistorySentence.mark(delivery.state()), delivery.at(), delivery.reason());
    }

    private static String mark(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
