package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;

import dk.skranke.database.Asker;
import dk.skranke.mail.SystemLetters;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people by mail who wish it so: that there is something, never what. Each is marked as sent before it leaves, so
 * that a crash loses one rather than sends it twice; it stands on the page all the same.
 */
@Service
class Mailing {

    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Members members;
    private final Courses courses;
    private final SystemLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailing(
            DSLContext sql,
            Members members,
            Courses courses,
            SystemLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.members = members;
        this.courses = courses;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were due */
    int send() {
        var due = Asker.call(Asker.Role.WATCH, () -> Objects.requireNonNull(transaction.execute(_ -> take())));
        due.forEach(this::send);
        return due.size();
    }

    private List<ItemRecord> take() {
        var ids = sql.select(ITEM.ID)
                .from(ITEM)
                .where(ITEM.MAIL_AT.le(now()), ITEM.MAILED_AT.isNull())
                .orderBy(ITEM.MAIL_AT)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked();
        return sql.update(ITEM)
                .set(ITEM.MAILED_AT, now())
                .set(ITEM.ATTEMPTS, ITEM.ATTEMPTS.plus(1))
                .where(ITEM.ID.in(ids))
                .returning()
                .fetch();
    }

    private void send(ItemRecord it) {
        var person = members.find(new PersonId(it.getPersonId()));
        if (person.isEmpty() || seenMeanwhile(it) || !visible(it, person.get())) return;
        var language = person.get().language();
        var outcome = letters.send(
                "notification." + it.getId(),
                person.get().mail(),
                language,
                Text.in(language, "notifications.mail.subject"),
                Text.in(language, "notifications.mail.text"));
        if (outcome == SystemLetters.Outcome.LATER && it.getAttempts() < MOST_ATTEMPTS)
            Asker.run(Asker.Role.WATCH, () -> transaction.executeWithoutResult(_ -> again(it)));
    }

    /** Whoever has looked at the page knows already. */
    private static boolean seenMeanwhile(ItemRecord it) {
        return it.getReadAt() != null && it.getReadAt().isAfter(it.getAt());
    }

    /** At this moment, and with their own eyes. */
    private boolean visible(ItemRecord it, Member who) {
        if (it.getTicketId() == null) return true;
        var ticket = new TicketId(it.getTicketId());
        return !Asker.call(new Asker.Person(who.id().value()), () -> courses.circles(List.of(ticket)))
                .isEmpty();
    }

    private void again(ItemRecord it) {
        sql.update(ITEM)
                .setNull(ITEM.MAILED_AT)
                .set(ITEM.MAIL_AT, now().plus(PAUSE))
                .where(ITEM.ID.eq(it.getId()))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
