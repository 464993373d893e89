package dk.skranke.book;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a deadline: done with proof, dropped, or missed. What is struck stays in the book and can be put back. */
@Service
class Striking {

    private final Book book;
    private final Enclosures enclosures;
    private final Lawyers lawyers;
    private final Directory directory;
    private final OfficeFacts office;
    private final Reckoning reckoning;
    private final Clock clock;

    Striking(
            Book book,
            Enclosures enclosures,
            Lawyers lawyers,
            Directory directory,
            OfficeFacts office,
            Reckoning reckoning,
            Clock clock) {
        this.book = book;
        this.enclosures = enclosures;
        this.lawyers = lawyers;
        this.directory = directory;
        this.office = office;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    /** Whether it was the last open date of its matter. */
    @Transactional
    public boolean strike(DeadlineId id, Proof proof, Member me) {
        var it = book.lock(id, me);
        var struck = it.strike(proof, clock.instant(), office.zone(), me.id());
        enclosures.prove(id, it.ticket(), proof, me);
        book.record(struck);
        return book.lastOfMatter(it);
    }

    @Transactional
    public boolean drop(DeadlineId id, String why, Member me) {
        var it = book.lock(id, me);
        book.record(it.drop(why, me.id()));
        return book.lastOfMatter(it);
    }

    @Transactional
    public void miss(DeadlineId id, String why, Member me) {
        book.record(book.lock(id, me).miss(why, clock.instant(), office.zone(), me.id()));
    }

    @Transactional
    public void restore(DeadlineId id, String why, Member me) {
        book.record(book.lock(id, me).restore(why, me.id()));
    }

    @Transactional
    public void confirm(DeadlineId id, Member me) {
        var it = book.lock(id, me);
        book.record(it.confirm(lawyers.lawyer(me.id()), reckoning.today(), reckoning.late(it), me.id()));
    }

    /** To somebody who can open it: one of the team whose ticket it is. */
    @Transactional
    public void handOver(DeadlineId id, PersonId to, Member me) {
        var it = book.lock(id, me);
        if (it.responsible().equals(to)) throw new Refused("book.refusal.theirs-already");
        if (colleagues(it).stream().noneMatch(one -> one.id().equals(to)))
            throw new Refused("book.refusal.nobody-there");
        book.record(it.handOver(to, me.id()));
    }

    List<Person> colleagues(Deadline it) {
        var team = directory.peopleOf(it.team());
        return team.isEmpty() ? directory.people() : team;
    }
}
