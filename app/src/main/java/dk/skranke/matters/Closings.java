package dk.skranke.matters;

import static dk.skranke.matters.db.Tables.CLIENT;
import static dk.skranke.matters.db.Tables.CLOSING;
import static dk.skranke.matters.db.Tables.CONTACT;
import static dk.skranke.matters.db.Tables.ENTRY;
import static dk.skranke.matters.db.Tables.MATTER;
import static dk.skranke.matters.db.Tables.PARTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.matters.pages.MatterList;
import dk.skranke.matters.pages.MatterPage;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of closed matters, and of what happened to each. */
@Repository
public class Closings {

    private static final int TOLD = 200;

    enum Kind {
        CLOSED,
        REOPENED,
        REOPENED_FOR_DEADLINE
    }

    record Happened(Instant at, @Nullable PersonId by, Kind kind, String words) {}

    /** The newest first. */
    private static final Field<List<Happened>> HISTORY = multiset(
                    select(ENTRY.AT, ENTRY.BY_PERSON_ID, ENTRY.KIND, ENTRY.WORDS)
                            .from(ENTRY)
                            .where(ENTRY.MATTER_ID.eq(MATTER.ID))
                            .orderBy(ENTRY.ID.desc())
                            .limit(TOLD))
            .convertFrom(rows -> rows.map(it -> new Happened(
                    it.value1().toInstant(),
                    it.value2() == null ? null : new PersonId(it.value2()),
                    Kind.valueOf(it.value3()),
                    it.value4())));

    private final DSLContext sql;
    private final Clock clock;
    private final ObjectProvider<Holding> holdings;

    Closings(DSLContext sql, Clock clock, ObjectProvider<Holding> holdings) {
        this.holdings = holdings;
        this.sql = sql;
        this.clock = clock;
    }

    /** For queries of other modules. */
    public static Field<Boolean> closed(Field<Long> matter) {
        return field(exists(selectOne().from(CLOSING).where(CLOSING.MATTER_ID.eq(matter))));
    }

    /** Of those that are closed. */
    @Transactional(readOnly = true)
    public Map<MatterId, Closing> of(Collection<MatterId> matters) {
        return sql.selectFrom(CLOSING)
                .where(CLOSING.MATTER_ID.in(
                        matters.stream().map(MatterId::value).toList()))
                .fetchMap(
                        it -> new MatterId(it.getMatterId()),
                        it -> new Closing(it.getAt().toInstant(), new PersonId(it.getByPersonId()), it.getWords()));
    }

    Optional<Closing> of(MatterId matter) {
        return Optional.ofNullable(of(List.of(matter)).get(matter));
    }

    /** Everything that the page of a matter shows. */
    record Filed(
            String number,
            String name,
            String client,
            @Nullable Closing closing,
            List<StillOpen.Held> held,
            List<MatterPage.Party> parties,
            List<Happened> history) {}

    /** In one statement, with what other modules have of it. */
    Optional<Filed> file(MatterId id, Member me) {
        var asked = asked(me, me.language());
        var parties = multiset(select(CONTACT.NAME, PARTY.ROLE)
                        .from(PARTY)
                        .join(CONTACT)
                        .on(CONTACT.ID.eq(PARTY.CONTACT_ID))
                        .where(PARTY.MATTER_ID.eq(MATTER.ID))
                        .orderBy(CONTACT.NAME)
                        .limit(TOLD))
                .convertFrom(rows -> rows.map(it -> new MatterPage.Party(
                        it.value1(), PartyRole.valueOf(it.value2()).mark())));
        return sql.select(MATTER.NUMBER, MATTER.NAME, CLIENT.NAME, CLOSING.AT, CLOSING.BY_PERSON_ID, CLOSING.WORDS)
                .select(asked.stream().map(Asked::open).toList())
                .select(parties, HISTORY)
                .from(MATTER)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MATTER.CLIENT_ID))
                .leftJoin(CLOSING)
                .on(CLOSING.MATTER_ID.eq(MATTER.ID))
                .where(MATTER.ID.eq(id.value()))
                .fetchOptional(it -> new Filed(
                        it.get(MATTER.NUMBER),
                        it.get(MATTER.NAME),
                        it.get(CLIENT.NAME),
                        closing(it),
                        held(asked, it),
                        it.get(parties),
                        it.get(HISTORY)));
    }

    private static @Nullable Closing closing(Record it) {
        var at = it.get(CLOSING.AT);
        return at == null
                ? null
                : new Closing(at.toInstant(), new PersonId(it.get(CLOSING.BY_PERSON_ID)), it.get(CLOSING.WORDS));
    }

    private record Asked(String mark, Field<List<Holding.Open>> open) {}

    private List<Asked> asked(Member me, Language language) {
        return holdings.orderedStream()
                .map(it -> new Asked(it.mark(), it.open(MATTER.ID, me, language)))
                .toList();
    }

    private static List<StillOpen.Held> held(List<Asked> asked, Record it) {
        return asked.stream()
                .map(one -> new StillOpen.Held(one.mark(), it.get(one.open())))
                .filter(one -> !one.open().isEmpty())
                .toList();
    }

    /** What holds it open, as far as the member sees it; of each module, if there is something. */
    List<StillOpen.Held> held(MatterId id, Member me, Language language) {
        var asked = asked(me, language);
        return sql.select(asked.stream().map(Asked::open).toList())
                .from(MATTER)
                .where(MATTER.ID.eq(id.value()))
                .fetchSingle(it -> held(asked, it));
    }

    /** Whether anything does, whoever may see it. */
    boolean heldOpen(MatterId id) {
        var any = holdings.stream().map(it -> it.any(MATTER.ID)).toList();
        return sql.fetchExists(selectOne().from(MATTER).where(MATTER.ID.eq(id.value()), or(any)));
    }

    /** The newest numbers first. */
    List<MatterList.Row> list(String words, String state, int most) {
        var like = MATTER.NUMBER
                .containsIgnoreCase(words)
                .or(MATTER.NAME.containsIgnoreCase(words))
                .or(CLIENT.NAME.containsIgnoreCase(words));
        var standing = switch (state) {
            case "all" -> noCondition();
            case "closed" -> CLOSING.MATTER_ID.isNotNull();
            default -> CLOSING.MATTER_ID.isNull();
        };
        return sql.select(MATTER.ID, MATTER.NUMBER, MATTER.NAME, CLIENT.NAME, CLOSING.AT)
                .from(MATTER)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MATTER.CLIENT_ID))
                .leftJoin(CLOSING)
                .on(CLOSING.MATTER_ID.eq(MATTER.ID))
                .where(words.isEmpty() ? noCondition() : like, standing)
                .orderBy(MATTER.NUMBER.desc(), MATTER.ID.desc())
                .limit(most)
                .fetch(Records.mapping((id, number, name, client, closed) ->
                        new MatterList.Row(id, number, name, client, closed == null ? null : closed.toInstant())));
    }

    /** Nobody enters a deadline on it, and nobody else closes it, until the transaction ends. */
    public void lock(MatterId matter) {
        var locked = sql.select(MATTER.ID)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.value()))
                .forUpdate()
                .fetchOptional();
        if (locked.isEmpty()) throw new NotFound();
    }

    void close(MatterId matter, String words, PersonId by) {
        sql.insertInto(CLOSING)
                .set(CLOSING.MATTER_ID, matter.value())
                .set(CLOSING.AT, now())
                .set(CLOSING.BY_PERSON_ID, by.value())
                .set(CLOSING.WORDS, words)
                .execute();
        enter(matter, Kind.CLOSED, words, by);
    }

    /** Waits for whoever is closing it at this moment. */
    boolean reopen(MatterId matter, Kind kind, String words, @Nullable PersonId by) {
        sql.select(MATTER.ID)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.value()))
                .forKeyShare()
                .execute();
        var reopened = sql.deleteFrom(CLOSING)
                        .where(CLOSING.MATTER_ID.eq(matter.value()))
                        .execute()
                > 0;
        if (reopened) enter(matter, kind, words, by);
        return reopened;
    }

    private void enter(MatterId matter, Kind kind, String words, @Nullable PersonId by) {
        sql.insertInto(ENTRY)
                .set(ENTRY.MATTER_ID, matter.value())
                .set(ENTRY.AT, now())
                .set(ENTRY.BY_PERSON_ID, by == null ? null : by.value())
                .set(ENTRY.KIND, kind.name())
                .set(ENTRY.WORDS, words)
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
