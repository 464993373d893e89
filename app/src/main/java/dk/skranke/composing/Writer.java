package dk.skranke.composing;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.PartChanged;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is being written, so that it is found again: on another machine, by a colleague, after a thought. */
@Service
class Writer {

    private final Drafts drafts;
    private final HeldLetters held;
    private final DraftFiles draftFiles;
    private final Dossiers dossiers;
    private final Quotes quotes;
    private final Courses courses;
    private final ApplicationEventPublisher events;

    Writer(
            Drafts drafts,
            HeldLetters held,
            DraftFiles draftFiles,
            Dossiers dossiers,
            Quotes quotes,
            Courses courses,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.held = held;
        this.draftFiles = draftFiles;
        this.dossiers = dossiers;
        this.quotes = quotes;
        this.courses = courses;
        this.events = events;
    }

    /** @return the draft; empty when there is nothing to keep */
    @Transactional
    Optional<Draft> save(TicketId id, Typed typed, List<NewAttachment> files, Member me) {
        dossiers.mustBeSeen(id, me);
        if (me.guest() && typed.mode() != Mode.NOTE) throw new NotFound();
        if (typed.key() != null && held.was(typed.key())) return Optional.empty(); // it comes late: that has been sent
        // A new draft holds the ticket, which whoever sends what is at hand has already.
        courses.settle(List.of(id));
        var found = drafts.current(id, typed, me);
        if (found.isEmpty() && typed.empty() && files.isEmpty()) return Optional.empty();
        if (found.isPresent() && typed.empty() && files.isEmpty() && worthless(found.get(), me)) {
            drafts.remove(found.get().id());
            return Optional.empty();
        }
        var draft = found.orElseGet(() -> drafts.lock(id, drafts.add(id, typed, me), me));
        if (found.isPresent()) overwrite(draft, typed, me);
        Sending.mustFit(draft.files().size() + files.size());
        for (var file : files) draftFiles.attach(draft, file);
        return Optional.of(drafts.lock(id, draft.id(), me));
    }

    private void overwrite(Draft draft, Typed typed, Member me) {
        draft.mustHaveSeen(typed, me);
        drafts.write(draft, typed, me);
        if (draft.shared()) events.publishEvent(new PartChanged(draft.ticket()));
    }

    private static boolean worthless(Draft it, Member me) {
        return it.files().isEmpty() && !it.shared() && it.author().equals(me.id());
    }

    /** Gives it to the colleagues, who may go on writing; or takes it back, which only its author can. */
    @Transactional
    void share(TicketId id, Typed typed, List<NewAttachment> files, Member me) {
        me.mustBelong();
        var draft = save(id, typed, files, me).orElseThrow(() -> new Refused("ticketing.message.empty"));
        if (!draft.author().equals(me.id())) throw new Refused("composing.share.not-yours");
        drafts.share(draft, !draft.shared());
        events.publishEvent(new PartChanged(id));
    }

    @Transactional
    void discard(TicketId id, Typed typed, Member me) {
        drafts.current(id, typed, me).ifPresent(it -> discard(it, me));
    }

    @Transactional
    void discard(TicketId id, long draft, Member me) {
        discard(drafts.lock(id, draft, me), me);
    }

    private void discard(Draft it, Member me) {
        if (!it.author().equals(me.id()) || it.waiting() != null) throw new NotFound();
        drafts.discard(it, me);
        if (it.shared()) events.publishEvent(new PartChanged(it.ticket()));
    }

    /** What was thrown away or laid aside is at hand again. */
    @Transactional
    void resume(TicketId id, long draft, Member me) {
        var it = drafts.lock(id, draft, me);
        if (it.waiting() != null || !it.author().equals(me.id())) throw new NotFound();
        drafts.takeBack(it, it.returned());
    }

    /** Keeps what was typed, also when that is nothing yet. */
    @Transactional
    Draft begin(TicketId id, Typed typed, List<NewAttachment> files, Member me) {
        me.mustBelong();
        return save(id, typed, files, me).orElseGet(() -> drafts.lock(id, drafts.add(id, typed, me), me));
    }

    /** Keeps what was typed, without one of its files. */
    @Transactional
    void drop(TicketId id, Typed typed, List<NewAttachment> files, String file, Member me) {
        if (!file.matches("\\d{1,18}")) throw new NotFound();
        save(id, typed, files, me).ifPresent(it -> draftFiles.detach(it, Long.parseLong(file)));
    }

    @Transactional
    Draft attach(TicketId id, Typed typed, NewAttachment file, Member me) {
        return save(id, typed, List.of(file), me).orElseThrow(NotFound::new);
    }

    @Transactional
    void detach(TicketId id, long draft, long file, Member me) {
        var it = drafts.lock(id, draft, me);
        if (it.waiting() != null) throw new NotFound();
        draftFiles.detach(it, file);
    }

    /** The original goes along when it is forwarded: its files are the new letter's. */
    @Transactional
    void forward(TicketId id, long message, Member me) {
        me.mustBelong();
        var it = dossiers.of(id, me);
        var said = it.said().stream()
                .filter(one -> one.id() == message)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (said.side() != null || said.withdrawn()) throw new NotFound();
        drafts.atHand(id, Mode.FORWARD, null, me).ifPresent(drafts::layAside);
        var quote = quotes.of(said, me);
        var typed = Typed.begun(Mode.FORWARD, null, "VS: " + it.title(), quote.text(), quote.letter());
        var draft = drafts.lock(id, drafts.add(id, typed, me), me);
        for (var file : dossiers.attachments(said.id(), me))
            draftFiles.attach(draft, file.name(), file.type(), file.size(), file.content());
    }
}
