package dk.skranke.composing;

import dk.skranke.composing.pages.Writing;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.Said;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The composer on a page of its own: fresh, or with what was typed when it could not be sent. */
@Repository
class Composing {

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Directory directory;
    private final Drawing drawing;

    Composing(Dossiers dossiers, Drafts drafts, Directory directory, Drawing drawing) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.directory = directory;
        this.drawing = drawing;
    }

    /** @param begin what is to be written, where the page was asked for that */
    @Transactional(readOnly = true)
    Writing fresh(TicketId id, @Nullable Begin begin, Member me) {
        var it = dossiers.of(id, me);
        return new Writing(
                200, it.title(), drawing.composer(it, drafts.of(id, me), drawing.ours(it), begin, me), List.of());
    }

    /** Before files are taken in: strangers to a ticket leave nothing on our disk. */
    @Transactional(readOnly = true)
    void mustSee(TicketId id, Member me) {
        dossiers.mustBeSeen(id, me);
    }

    /** What was typed stays, and so does what the writer has seen. */
    @Transactional(readOnly = true)
    Writing again(
            int status,
            TicketId id,
            Typed typed,
            boolean filesGone,
            @Nullable String error,
            List<Doubt> doubts,
            Member me) {
        var it = dossiers.of(id, me);
        var composer = drawing.typed(
                it, typed, typed.seen(), Objects.requireNonNullElse(typed.waiting(), ""), filesGone, error, doubts, me);
        return new Writing(status, it.title(), composer, List.of());
    }

    /** The reply is not sent; what came in is shown above it, and sending again sends. */
    @Transactional(readOnly = true)
    Writing arrived(TicketId id, Typed typed, boolean filesGone, Member me) {
        var it = dossiers.of(id, me);
        var waiting = drafts.of(id, me).stream()
                .filter(other -> other.waiting() != null
                        && !other.author().equals(me.id())
                        && other.mode().toClient())
                .toList();
        var written = it.said().stream()
                .filter(said -> said.id() > typed.seen())
                .filter(said -> said.kind() == MessageKind.MAIL || said.kind() == MessageKind.REPLY)
                .map(this::arrived);
        var arrived = Stream.concat(
                        written,
                        waiting.stream()
                                .map(other -> new Writing.Arrived(
                                        directory.person(other.author()).name(),
                                        true,
                                        other.changedAt(),
                                        Drawing.letter(other),
                                        Writing.How.WAITS)))
                .toList();
        var composer =
                drawing.typed(it, typed, it.newestLetter(), Drawing.ids(waiting), filesGone, null, List.of(), me);
        return new Writing(409, it.title(), composer, arrived);
    }

    /** A colleague wrote on the shared draft, or oneself in another window: those words above, mine in the composer, and saving again is mine. */
    @Transactional(readOnly = true)
    Writing overtaken(TicketId id, Typed typed, Draft theirs, Member me) {
        var it = dossiers.of(id, me);
        var arrived = new Writing.Arrived(
                directory.person(theirs.writer()).name(),
                true,
                theirs.changedAt(),
                Drawing.letter(theirs),
                theirs.writer().equals(me.id()) ? Writing.How.OWN : Writing.How.DRAFTED);
        var composer = drawing.typed(
                it, typed, typed.seen(), Objects.requireNonNullElse(typed.waiting(), ""), false, null, List.of(), me);
        return new Writing(409, it.title(), composer, List.of(arrived));
    }

    private Writing.Arrived arrived(Said it) {
        return new Writing.Arrived(author(it), it.person() != null, it.at(), it.shown(), Writing.How.SAID);
    }

    private String author(Said it) {
        if (it.person() != null) return directory.person(it.person()).name();
        return it.contact() != null ? it.contact() : Objects.requireNonNullElse(it.mail(), "–");
    }

    /** What somebody wants to begin, or to go on with. */
    record Begin(Mode mode, @Nullable Long side, @Nullable Long draft) {

        boolean means(Draft it) {
            if (draft != null) return it.id() == draft;
            return it.mode() == mode && it.atHand() && Objects.equals(it.side(), side);
        }

        static Optional<Begin> of(String mode, @Nullable Long side, @Nullable Long draft) {
            if (draft != null) return Optional.of(new Begin(Mode.NOTE, null, draft));
            return Mode.of(mode.toUpperCase(Locale.ROOT)).map(it -> new Begin(it, it == Mode.SIDE ? side : null, null));
        }
    }
}
