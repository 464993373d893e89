package dk.skranke.templates;

import static dk.skranke.templates.db.Tables.TEMPLATE;
import static org.jooq.impl.DSL.or;

import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.templates.db.tables.records.TemplateRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The store of templates: one's own, one's teams', the office's. */
@Repository
public class Templates {

    private static final int MOST = 200;

    /** @param team for a team's template, null otherwise */
    public record Details(
            String name, Circle circle, @Nullable TeamId team, Pattern pattern) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    Templates(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** By name; one's own first. */
    @Transactional(readOnly = true)
    public List<Template> of(Member me) {
        if (me.guest()) return List.of();
        return sql.selectFrom(TEMPLATE)
                .where(usableBy(me))
                .orderBy(TEMPLATE.CIRCLE.eq(Circle.MINE.name()).desc(), TEMPLATE.NAME, TEMPLATE.ID)
                .fetch(this::template);
    }

    @Transactional(readOnly = true)
    public Template find(TemplateId id, Member me) {
        me.mustBelong();
        return sql.selectFrom(TEMPLATE)
                .where(TEMPLATE.ID.eq(id.value()), usableBy(me))
                .fetchOptional(this::template)
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public TemplateId add(Details it, Member me) {
        me.mustBelong();
        if (it.circle() == Circle.OFFICE) me.mustAdministrate();
        if (sql.fetchCount(TEMPLATE, TEMPLATE.OWNER_ID.eq(me.id().value())) >= MOST)
            throw new Refused("templates.too-many", MOST);
        return new TemplateId(sql.insertInto(TEMPLATE)
                .set(row(it))
                .set(TEMPLATE.OWNER_ID, me.id().value())
                .returning(TEMPLATE.ID)
                .fetchSingle()
                .getId());
    }

    @Transactional
    public void change(TemplateId id, Details it, Member me) {
        if (!find(id, me).keptBy(me)) throw new NotFound();
        if (it.circle() == Circle.OFFICE) me.mustAdministrate();
        var change = row(it);
        if (it.circle() == Circle.MINE) change.setOwnerId(me.id().value());
        sql.update(TEMPLATE).set(change).where(TEMPLATE.ID.eq(id.value())).execute();
    }

    @Transactional
    public void remove(TemplateId id, Member me) {
        if (!find(id, me).keptBy(me)) throw new NotFound();
        sql.deleteFrom(TEMPLATE).where(TEMPLATE.ID.eq(id.value())).execute();
    }

    private TemplateRecord row(Details it) {
        return new TemplateRecord()
                .setName(it.name())
                .setCircle(it.circle().name())
                .setTeamId(it.team() == null ? null : it.team().value())
                .setPattern(JSONB.valueOf(json.writeValueAsString(it.pattern())))
                .setChangedAt(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Condition usableBy(Member me) {
        return or(
                TEMPLATE.OWNER_ID.eq(me.id().value()),
                TEMPLATE.CIRCLE.eq(Circle.OFFICE.name()),
                TEMPLATE.CIRCLE
                        .eq(Circle.TEAM.name())
                        .and(TEMPLATE.TEAM_ID.in(
                                me.teams().stream().map(TeamId::value).toList())));
    }

    private Template template(TemplateRecord it) {
        return new Template(
                new TemplateId(it.getId()),
                it.getName(),
                new PersonId(it.getOwnerId()),
                Circle.valueOf(it.getCircle()),
                it.getTeamId() == null ? null : new TeamId(it.getTeamId()),
                json.readValue(it.getPattern().data(), Pattern.class));
    }
}
