package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Acknowledged;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lawyer orders about one deadline, and the acknowledgement that goes back to the court. */
@Service
class Instructing {

    private final Book book;
    private final Enclosures enclosures;
    private final Lawyers lawyers;
    private final Striking striking;
    private final Clock clock;

    Instructing(Book book, Enclosures enclosures, Lawyers lawyers, Striking striking, Clock clock) {
        this.book = book;
        this.enclosures = enclosures;
        this.lawyers = lawyers;
        this.striking = striking;
        this.clock = clock;
    }

    @Transactional
    public void instruct(DeadlineId id, PersonId to, String what, String how, @Nullable Instant until, Member me) {
        var it = book.lock(id, me);
        if (striking.colleagues(it).stream().noneMatch(one -> one.id().equals(to)))
            throw new Refused("book.refusal.nobody-there");
        if (until == null) throw new Refused("book.refusal.instruct-until");
        var instructed = it.instruct(to, what, how, until, lawyers.lawyer(me.id()), me.id(), clock.instant());
        enclosures.instruct(instructed);
        book.record(instructed);
    }

    @Transactional
    public void acknowledge(DeadlineId id, long instruction, Member me) {
        var it = book.lock(id, me);
        var from = enclosures.acknowledge(id, instruction, me.id()).orElseThrow(NotFound::new);
        book.record(new Acknowledged(id, it.ticket(), me.id(), from));
    }

    @Transactional
    public void returnReceipt(DeadlineId id, @Nullable LocalDate served, Member me) {
        if (served == null) throw new Refused("book.refusal.no-day");
        book.record(book.lock(id, me).returnReceipt(served, me.id()));
    }
}
