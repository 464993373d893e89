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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the office's configuration out, and puts another one to use: tried first, all of it or nothing. */
@Service
public class Configuring {

    /** A configuration that was laid before the office. */
    public record Proposal(
            long id,
            String text,
            PersonId by,
            Instant at,
            @Nullable PersonId appliedBy) {}

    /** @param title the key of the words above its page */
    public record Section(String title, List<Item> items) {}

    /**
     * @param name empty for what there is one of
     * @param fresh whether this office has nothing like it
     */
    public record Item(String name, boolean fresh, List<Difference> differences) {}

    public record LeftOut(String title, List<String> names) {}

    private final DSLContext sql;
    private final ConfigurationText text;
    private final List<ConfigurationPart<?>> parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Configuring(
            DSLContext sql,
            ConfigurationText text,
            ObjectProvider<ConfigurationPart<?>> parts,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.text = text;
        this.parts = parts.orderedStream().toList();
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Not read-only: whoever speaks for a team does so as the program. */
    @Transactional
    public String written(Member me) {
        me.mustAdministrate();
        return text.write(parts, me);
    }

    /** What of this office no text carries, part by part. */
    @Transactional
    public List<LeftOut> leftOut(Member me) {
        me.mustAdministrate();
        return parts.stream()
                .map(it -> new LeftOut(it.title(), it.leftOut(me)))
                .filter(it -> !it.names().isEmpty())
                .toList();
    }

    List<String> titles() {
        return parts.stream().map(ConfigurationPart::title).distinct().toList();
    }

    /** Tries it whole and takes it back; what cannot work is told before anybody is asked to agree. */
    public long propose(String typed, Member me) {
        me.mustAdministrate();
        var entries = text.read(typed, parts);
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            use(entries, me);
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
        use(text.read(proposal.text(), parts), me);
        sql.update(PROPOSAL)
                .set(PROPOSAL.APPLIED_BY, me.id().value())
                .set(PROPOSAL.APPLIED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    /** What is so already is let be. */
    private static void use(List<Entry> entries, Member me) {
        var wrong = new ArrayList<Reason>();
        var present = new HashMap<ConfigurationPart<?>, Present>();
        for (var it : entries) {
            var now = present.computeIfAbsent(it.part(), part -> Present.of(part, me));
            if (now.has(it.value())) continue;
            try {
                now.mustNotBeOwn(it.value());
                it.part().take(it.value(), me);
            } catch (Unfit no) {
                no.reasons().forEach(one -> wrong.add(it.at(one)));
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

    /** Part by part and entry by entry; what the text does not name stays as it is. */
    @Transactional
    public List<Section> differences(Proposal it, Member me) {
        var sections = new LinkedHashMap<ConfigurationPart<?>, List<Item>>();
        var present = new HashMap<ConfigurationPart<?>, Present>();
        for (var entry : text.read(it.text(), parts)) {
            var before = present.computeIfAbsent(entry.part(), part -> Present.of(part, me))
                    .like(entry.value());
            var differences =
                    Difference.between(before == null ? null : text.tree(before), text.tree(text.plain(entry.value())));
            if (!differences.isEmpty())
                sections.computeIfAbsent(entry.part(), _ -> new ArrayList<>())
                        .add(new Item(entry.part().label(entry.value()), before == null, differences));
        }
        return sections.entrySet().stream()
                .map(one -> new Section(one.getKey().title(), List.copyOf(one.getValue())))
                .toList();
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
