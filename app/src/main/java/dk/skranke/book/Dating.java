package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Longer;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves deadlines: because another day set them off, or because there is more time. */
@Service
class Dating {

    private final Book book;
    private final Enclosures enclosures;
    private final Lawyers lawyers;
    private final Reckoning reckoning;

    Dating(Book book, Enclosures enclosures, Lawyers lawyers, Reckoning reckoning) {
        this.book = book;
        this.enclosures = enclosures;
        this.lawyers = lawyers;
        this.reckoning = reckoning;
    }

    /**
     * Counts anew from another event all that hangs on it, and keeps the old days on record.
     *
     * @param place where the court turns out to be; empty where it stays
     * @param ends the new last day of one that was set by hand, against a rule or without one; a later one than the rule’s waits
     *     for a partner
     */
    @Transactional
    public void move(DeadlineId id, LocalDate event, String place, @Nullable LocalDate ends, String why, Member me) {
        for (var it : book.lockChain(book.find(id, me), me)) {
            var reckoned = reckon(it, event, place, it.id().equals(id) ? ends : null, me);
            book.recomputed(it.id(), reckoned);
            if (it.earlierByHand() && ends != null && it.id().equals(id) && !reckoned.byHand())
                book.byRule(id, reckoned.level());
            book.record(it.move(event, reckoned.term(), why, me.id()));
            if (reckoned.later() != null) ask(id, Longer.OVERRIDE, reckoned.later(), why, me);
        }
    }

    private Reckoned reckon(Deadline it, LocalDate event, String place, @Nullable LocalDate ends, Member me) {
        var result = reckoning.again(it, event, place, ends, me.language());
        for (var error : result.errors().values()) throw error;
        var reckoned = result.reckoned();
        if (reckoned == null) throw new Refused("book.refusal.no-day");
        return reckoned;
    }

    @Transactional
    public void ask(DeadlineId id, LocalDate until, String why, Member me) {
        ask(id, Longer.EXTENSION, until, why, me);
    }

    private void ask(DeadlineId id, Longer kind, LocalDate until, String why, Member me) {
        if (enclosures.asked(id).isPresent()) throw new Refused("book.refusal.asked-already");
        var asked = book.lock(id, me).ask(kind, until, why, me.id());
        enclosures.ask(asked);
        book.record(asked);
    }

    /** @param until what was granted, which may be less than was asked for */
    @Transactional
    public void grant(DeadlineId id, LocalDate until, Proof proof, Member me) {
        var it = book.lock(id, me);
        var extension = enclosures.asked(id).orElseThrow(() -> new Refused("book.refusal.not-asked"));
        var granted = it.grant(extension, reckoning.moved(it, until), proof, lawyers.partner(me.id()), me.id());
        enclosures.decide(extension, Extension.State.GRANTED, me.id());
        if (proof.file()) enclosures.prove(id, it.ticket(), proof, me);
        book.record(granted);
    }

    @Transactional
    public void decline(DeadlineId id, Member me) {
        var it = book.lock(id, me);
        var extension = enclosures.asked(id).orElseThrow(() -> new Refused("book.refusal.not-asked"));
        enclosures.decide(extension, Extension.State.REFUSED, me.id());
        book.record(it.decline(extension, me.id()));
    }
}
