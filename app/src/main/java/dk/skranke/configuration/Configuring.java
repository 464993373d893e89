package dk.skranke.configuration;

import static dk.skranke.configuration.db.Tables.PROPOSAL;
import static dk.skranke.configuration.db.Tables.SETTINGS;

import dk.skranke.configuration.ConfigurationText.Entry;
import dk.skranke.configuration.Unfit.Reason;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the office's configuration out, and puts another one to use: tried first, all of it or nothing. */
@Service
class Configuring {

    /** A configuration that was laid before the office. */
    record Proposal(
            long id,
            String text,
            PersonId by,
            Instant at,
            @Nullable PersonId appliedBy) {}

    private final DSLContext sql;
    private final ConfigurationText text;
    private final List<ConfigurationPart> parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Configuring(
            DSLContext sql,
            ConfigurationText text,
            ObjectProvider<ConfigurationPart> parts,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.text = text;
        this.parts = parts.orderedStream().toList();
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public String written() {
        return text.write(parts);
    }

    /** Tries it whole and takes it back; what cannot work is told before anybody is asked to agree. */
    public long propose(String typed, Member me) {
        me.mustAdministrate();
        var entries = text.read(typed, parts);
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            use(entries, me.id());
        });
        return Objects.requireNonNull(transaction.execute(_ -> sql.insertInto(PROPOSAL)
                .set(PROPOSAL.TEXT, typed)
                .set(PROPOSAL.BY_ID, me.id().value())
                .set(PROPOSAL.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(PROPOSAL.ID)
                .fetchSingle()
                .getId()));
    }

    @Transactional
    public void apply(long id, Member me) {
        me.mustAdministrate();
        sql.selectOne().from(PROPOSAL).where(PROPOSAL.ID.eq(id)).forUpdate().fetch();
        var proposal = find(id, me);
        if (proposal.appliedBy() != null) throw new Refused("configuration.applied-before");
        if (secondPerson() && proposal.by().equals(me.id())) throw new Refused("configuration.second");
        use(text.read(proposal.text(), parts), me.id());
        sql.update(PROPOSAL)
                .set(PROPOSAL.APPLIED_BY, me.id().value())
                .set(PROPOSAL.APPLIED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    private static void use(List<Entry> entries, PersonId by) {
        var wrong = new ArrayList<Reason>();
        for (var it : entries) {
            try {
                it.part().use(it.value(), by);
            } catch (Unfit no) {
                no.reasons().forEach(one -> wrong.add(one.at(it.place(), it.line())));
            } catch (Refused no) {
                wrong.add(new Reason(it.place(), it.line(), no.key(), List.of(no.arguments())));
            }
        }
        if (!wrong.isEmpty()) throw new Unfit(wrong);
    }

    @Transactional(readOnly = true)
    public Proposal find(long id, Member me) {
        me.mustAdministrate();
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id))
                .fetchOptional(it -> new Proposal(
                        it.getId(),
                        it.getText(),
                        new PersonId(it.getById()),
                        it.getAt().toInstant(),
                        it.getAppliedBy() == null ? null : new PersonId(it.getAppliedBy())))
                .orElseThrow(NotFound::new);
    }

    /** Entry by entry; what the text does not name stays as it is. */
    @Transactional(readOnly = true)
    public List<Difference> differences(Proposal it) {
        var all = new ArrayList<Difference>();
        for (var entry : text.read(it.text(), parts)) {
            var now = entry.part().exported().stream()
                    .map(text::plain)
                    .filter(one -> one instanceof Map<?, ?> map && same(map, entry.plain()))
                    .findFirst()
                    .map(text::tree)
                    .orElse(null);
            Difference.between(now, text.tree(text.plain(entry.value()))).stream()
                    .map(one -> new Difference(entry.place() + "." + one.place(), one.before(), one.after()))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean same(Map<?, ?> one, Map<?, ?> other) {
        var by = one.containsKey("key") ? "key" : "name";
        return Objects.equals(one.get(by), other.get(by));
    }

    @Transactional(readOnly = true)
    public boolean secondPerson() {
        return sql.select(SETTINGS.SECOND_PERSON).from(SETTINGS).fetchSingle().value1();
    }

    @Transactional
    public void secondPerson(boolean asked, Member me) {
        me.mustAdministrate();
        sql.update(SETTINGS).set(SETTINGS.SECOND_PERSON, asked).execute();
    }
}
