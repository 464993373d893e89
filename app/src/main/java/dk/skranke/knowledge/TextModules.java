package dk.skranke.knowledge;

import static dk.skranke.knowledge.db.Tables.TEXT_MODULE;
import static org.jooq.impl.DSL.or;

import dk.skranke.knowledge.db.tables.records.TextModuleRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of texts: one's own, one's teams', the office's. */
@Repository
public class TextModules {

    static final int MOST = 500;
    static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 60;

    /** @param team for a team's text, null otherwise */
    public record Details(
            String name,
            String text,
            Circle circle,
            @Nullable TeamId team) {}

    private final DSLContext sql;
    private final Clock clock;

    TextModules(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By name; one's own first. */
    @Transactional(readOnly = true)
    public List<TextModule> of(Member me) {
        if (me.guest()) return List.of();
        return sql.selectFrom(TEXT_MODULE)
                .where(usableBy(me))
                .orderBy(TEXT_MODULE.CIRCLE.eq(Circle.MINE.name()).desc(), TEXT_MODULE.NAME, TEXT_MODULE.ID)
                .limit(MOST)
                .fetch(TextModules::module);
    }

    /** Those of everybody, for what the office lets the program do. */
    @Transactional(readOnly = true)
    public List<TextModule> ofTheOffice() {
        return sql.selectFrom(TEXT_MODULE)
                .where(TEXT_MODULE.CIRCLE.eq(Circle.OFFICE.name()))
                .orderBy(TEXT_MODULE.NAME, TEXT_MODULE.ID)
                .limit(MOST)
                .fetch(TextModules::module);
    }

    @Transactional(readOnly = true)
    public Optional<TextModule> ofTheOffice(long id) {
        return sql.selectFrom(TEXT_MODULE)
                .where(TEXT_MODULE.ID.eq(id), TEXT_MODULE.CIRCLE.eq(Circle.OFFICE.name()))
                .fetchOptional(TextModules::module);
    }

    @Transactional(readOnly = true)
    public TextModule find(long id, Member me) {
        me.mustBelong();
        return sql.selectFrom(TEXT_MODULE)
                .where(TEXT_MODULE.ID.eq(id), usableBy(me))
                .fetchOptional(TextModules::module)
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public long add(Details typed, Member me) {
        me.mustBelong();
        if (sql.fetchCount(TEXT_MODULE, TEXT_MODULE.OWNER_ID.eq(me.id().value())) >= MOST)
            throw new Refused("knowledge.too-many", MOST);
        return sql.insertInto(TEXT_MODULE)
                .set(checked(typed, me))
                .set(TEXT_MODULE.OWNER_ID, me.id().value())
                .returning(TEXT_MODULE.ID)
                .fetchSingle()
                .getId();
    }

    @Transactional
    void change(long id, Details typed, Member me) {
        if (!find(id, me).keptBy(me)) throw new NotFound();
        sql.update(TEXT_MODULE)
                .set(checked(typed, me))
                .where(TEXT_MODULE.ID.eq(id))
                .execute();
    }

    @Transactional
    void remove(long id, Member me) {
        if (!find(id, me).keptBy(me)) throw new NotFound();
        sql.deleteFrom(TEXT_MODULE).where(TEXT_MODULE.ID.eq(id)).execute();
    }

    private TextModuleRecord checked(Details it, Member me) {
        var name = it.name().replaceAll("\\p{Cntrl}+", " ").strip();
        var text = it.text().replace("\u0000", "").replace("\r\n", "\n").strip();
        if (name.isEmpty()) throw new Refused("knowledge.name-missing");
        if (name.length() > LONGEST_NAME) throw new Refused("knowledge.name-long", LONGEST_NAME);
        if (text.isEmpty()) throw new Refused("knowledge.text-missing");
        if (text.length() > LONGEST) throw new Refused("knowledge.text-long", LONGEST, text.length());
        if (it.circle() == Circle.TEAM && (it.team() == null || !me.teams().contains(it.team())))
            throw new Refused("knowledge.team-missing");
        if (it.circle() == Circle.OFFICE) me.mustAdministrate();
        return new TextModuleRecord()
                .setName(name)
                .setText(text)
                .setCircle(it.circle().name())
                .setTeamId(
                        it.circle() == Circle.TEAM && it.team() != null
                                ? it.team().value()
                                : null)
                .setChangedAt(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Condition usableBy(Member me) {
        return or(
                TEXT_MODULE.OWNER_ID.eq(me.id().value()),
                TEXT_MODULE.CIRCLE.eq(Circle.OFFICE.name()),
                TEXT_MODULE
                        .CIRCLE
                        .eq(Circle.TEAM.name())
                        .and(TEXT_MODULE.TEAM_ID.in(
                                me.teams().stream().map(TeamId::value).toList())));
    }

    private static TextModule module(TextModuleRecord it) {
        return new TextModule(
                it.getId(),
                it.getName(),
                it.getText(),
                new PersonId(it.getOwnerId()),
                Circle.valueOf(it.getCircle()),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()));
    }
}
