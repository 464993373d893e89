package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.MACRO;

import dk.skranke.automation.db.tables.records.MacroRecord;
import dk.skranke.composing.Filling;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Changes;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.FactSheet;
import dk.skranke.ticketing.Facts;
import dk.skranke.ticketing.TicketId;
import dk.skranke.views.Circle;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Macros: kept by people, done to tickets. */
@Service
public class Macros {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Changes changes;
    private final Describing describing;
    private final Facts facts;
    private final Performing performing;
    private final MacroRuns runs;
    private final Filling filling;
    private final Directory directory;
    private final JsonMapper json;
    private final Clock clock;

    Macros(
            DSLContext sql,
            Changes changes,
            Describing describing,
            Facts facts,
            Performing performing,
            MacroRuns runs,
            Filling filling,
            Directory directory,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.describing = describing;
        this.facts = facts;
        this.performing = performing;
        this.runs = runs;
        this.filling = filling;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /** Those that the member may use, by name. */
    @Transactional(readOnly = true)
    public List<Macro> of(Member me) {
        me.mustBelong();
        return sql.selectFrom(MACRO).orderBy(MACRO.NAME, MACRO.ID).fetch().stream()
                .map(this::macro)
                .filter(it -> usable(it, me))
                .toList();
    }

    @Transactional(readOnly = true)
    public Macro find(MacroId id, Member me) {
        me.mustBelong();
        return sql.fetchOptional(MACRO, MACRO.ID.eq(id.value()))
                .map(this::macro)
                .filter(it -> usable(it, me) || it.removableBy(me))
                .orElseThrow(NotFound::new);
    }

    /** All of its changes, or none. What it found and left is kept, so that it can be taken back. */
    @Transactional
    public void apply(MacroId id, TicketId ticket, Member me) {
        var macro = find(id, me);
        macro.effects().gone(directory).ifPresent(it -> {
            throw it;
        });
        var was = describing.properties(ticket, me);
        changes.byMember(ticket, performing.macro(macro.effects(), facts(ticket, me), macro.name(), me.id()), me);
        runs.add(macro, text(macro, ticket, me), ticket, was, describing.properties(ticket, me), me);
    }

    /** For the answer: its own words, and those of a text that the office keeps. */
    private String text(Macro it, TicketId ticket, Member me) {
        var wording = it.effects().wording();
        if (wording == null) return it.text();
        return Stream.of(it.text(), filled(wording, ticket, me))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String filled(Effects.Wording it, TicketId ticket, Member me) {
        try {
            return filling.filled(ticket, it.module(), me);
        } catch (NotFound _) {
            throw new Refused("automation.gone.text");
        }
    }

    /** @throws Refused for one that was deleted or is shared no more */
    @Transactional(readOnly = true)
    public Macro mustBeUsable(MacroId id, Member me) {
        return of(me).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("automation.macro.gone"));
    }

    /** What the member did last to a ticket by a macro of this name. */
    @Transactional
    public void takeBack(String name, TicketId ticket, Member me) {
        runs.undo(ticket, runs.last(ticket, name, me), me);
    }

    FactSheet facts(TicketId ticket, Member me) {
        return facts.find(ticket, me);
    }

    @Transactional
    MacroId add(MacroDetails it, Member me) {
        me.mustBelong();
        if (sql.fetchCount(MACRO, MACRO.OWNER_ID.eq(me.id().value())) >= MOST)
            throw new Refused("automation.macro.too-many", MOST);
        return insert(it, me.id());
    }

    /** For the sample office. */
    @Transactional
    void suggest(MacroDetails it, PersonId owner) {
        insert(it, owner);
    }

    @Transactional
    void change(MacroId id, MacroDetails it, Member me) {
        if (!find(id, me).isOf(me)) throw new NotFound();
        sql.update(MACRO).set(record(it)).where(MACRO.ID.eq(id.value())).execute();
    }

    /** As another office has it, whosever it is here. */
    @Transactional
    void carry(Optional<Macro> now, MacroDetails it, Member me) {
        me.mustAdministrate();
        now.ifPresentOrElse(
                one -> sql.update(MACRO)
                        .set(record(it))
                        .where(MACRO.ID.eq(one.id().value()))
                        .execute(),
                () -> insert(it, me.id()));
    }

    @Transactional
    void remove(MacroId id, Member me) {
        if (!find(id, me).removableBy(me)) throw new NotFound();
        sql.deleteFrom(MACRO).where(MACRO.ID.eq(id.value())).execute();
    }

    private static boolean usable(Macro it, Member me) {
        return switch (it.circle()) {
            case MINE -> it.isOf(me);
            case TEAM -> it.isOf(me) || me.teams().contains(it.team());
            case OFFICE -> true;
        };
    }

    private MacroId insert(MacroDetails it, PersonId owner) {
        return new MacroId(sql.insertInto(MACRO)
                .set(record(it))
                .set(MACRO.OWNER_ID, owner.value())
                .returning(MACRO.ID)
                .fetchSingle()
                .getId());
    }

    private MacroRecord record(MacroDetails it) {
        return new MacroRecord()
                .setName(it.name())
                .setCircle(it.circle().name())
                .setTeamId(it.team() == null ? null : it.team().value())
                .setEffects(JSONB.valueOf(json.writeValueAsString(it.effects())))
                .setText(it.text())
                .setChangedAt(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Macro macro(MacroRecord it) {
        return new Macro(
                new MacroId(it.getId()),
                it.getName(),
                new PersonId(it.getOwnerId()),
                Circle.valueOf(it.getCircle()),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()),
                json.readValue(it.getEffects().data(), Effects.class),
                it.getText());
    }
}
