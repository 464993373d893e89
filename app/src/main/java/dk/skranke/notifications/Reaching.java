package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;

import dk.skranke.database.Asker;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.Courses.Circle;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is due to be told outside the page. Each is marked as told before it leaves, so that a crash loses one rather than
 * tells it twice; it stands on the page all the same. Whoever is told several things at once hears that once.
 */
@Service
class Reaching {

    private static final int AT_ONCE = 100;

    record Told(Member who, List<ItemRecord> items) {}

    private final DSLContext sql;
    private final Members members;
    private final Courses courses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reaching(DSLContext sql, Members members, Courses courses, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.courses = courses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those whose time has come, and nobody else takes meanwhile; without what need not or must not be told any more. */
    List<Told> due(TableField<ItemRecord, OffsetDateTime> when, TableField<ItemRecord, OffsetDateTime> done) {
        var all = Asker.call(
                Asker.Role.WATCH,
                () -> Objects.requireNonNull(transaction.execute(_ -> take(
                        done,
                        sql.select(ITEM.ID)
                                .from(ITEM)
                                .where(when.le(now()), done.isNull())
                                .orderBy(when)
                                .limit(AT_ONCE)
                                .forUpdate()
                                .skipLocked()
                                .fetch(ITEM.ID)))));
        return byPerson(all);
    }

    /** For one person's round letter. In the transaction that sets the next one. */
    List<ItemRecord> gathered(PersonId who) {
        return take(
                ITEM.DIGESTED_AT,
                sql.select(ITEM.ID)
                        .from(ITEM)
                        .where(ITEM.PERSON_ID.eq(who.value()), ITEM.DIGEST.isTrue(), ITEM.DIGESTED_AT.isNull())
                        .fetch(ITEM.ID));
    }

    /** The round letter did not leave. */
    void gatherAgain(List<ItemRecord> items) {
        var these = ITEM.ID.in(items.stream().map(ItemRecord::getId).toList());
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ ->
                        sql.update(ITEM).setNull(ITEM.DIGESTED_AT).where(these).execute()));
    }

    private List<ItemRecord> take(TableField<ItemRecord, OffsetDateTime> done, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.update(ITEM).set(done, now()).where(ITEM.ID.in(ids)).returning().fetch().stream()
                .sorted(Comparator.comparing(ItemRecord::getId))
                .toList();
    }

    private List<Told> byPerson(List<ItemRecord> all) {
        Map<Long, List<ItemRecord>> each = all.stream()
                .collect(Collectors.groupingBy(ItemRecord::getPersonId, LinkedHashMap::new, Collectors.toList()));
        return each.entrySet().stream()
                .flatMap(it -> members.find(new PersonId(it.getKey())).stream()
                        .map(who -> new Told(who, still(it.getValue(), who))))
                .filter(it -> !it.items().isEmpty())
                .toList();
    }

    /** At this moment, and with their own eyes. Whoever has looked at the page knows already. */
    List<ItemRecord> still(List<ItemRecord> all, Member who) {
        var tickets = all.stream()
                .flatMap(it -> Stream.ofNullable(it.getTicketId()))
                .distinct()
                .map(TicketId::new)
                .toList();
        var seen = Asker.call(new Asker.Person(who.id().value()), () -> courses.circles(tickets)).stream()
                .map(Circle::ticket)
                .map(TicketId::value)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(it -> !seenMeanwhile(it))
                .filter(it -> it.getTicketId() == null || seen.contains(it.getTicketId()))
                .toList();
    }

    private static boolean seenMeanwhile(ItemRecord it) {
        return it.getReadAt() != null && it.getReadAt().isAfter(it.getAt());
    }

    /** It did not work: once more, then. */
    void again(
            List<ItemRecord> items,
            TableField<ItemRecord, OffsetDateTime> when,
            TableField<ItemRecord, OffsetDateTime> done,
            OffsetDateTime then) {
        Condition these = ITEM.ID.in(items.stream().map(ItemRecord::getId).toList());
        Field<Short> more = ITEM.ATTEMPTS.plus(1);
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> sql.update(ITEM)
                        .setNull(done)
                        .set(when, then)
                        .set(ITEM.ATTEMPTS, more)
                        .where(these)
                        .execute()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
