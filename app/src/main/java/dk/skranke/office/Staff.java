package dk.skranke.office;

import static dk.skranke.office.db.Tables.MEMBERSHIP;
import static dk.skranke.office.db.Tables.PERSON;
import static dk.skranke.office.db.Tables.SETTINGS;
import static dk.skranke.office.db.Tables.TEAM;
import static org.jooq.impl.DSL.select;

import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the office, and keeps its people and teams. */
@Component
public class Staff {

    private final DSLContext sql;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(DSLContext sql, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the office for good; there is one in an installation. */
    @Transactional
    public void open(Office office) {
        var opened = sql.insertInto(SETTINGS)
                .set(SETTINGS.NAME, office.name())
                .set(SETTINGS.LANGUAGE, office.language().code())
                .set(SETTINGS.COUNTRY, office.country())
                .set(SETTINGS.ZONE, office.zone().getId())
                .set(SETTINGS.SIGNATURE, office.signature())
                .onConflictDoNothing()
                .execute();
        if (opened == 0) throw new Refused("office.already-open");
        changed();
    }

    @Transactional
    public TeamId found(String name, int hue, String signature, boolean isDefault) {
        if (sql.fetchExists(TEAM, TEAM.NAME.eq(name))) throw new Refused("office.team-exists", name);
        var id = sql.insertInto(TEAM)
                .set(TEAM.NAME, name)
                .set(TEAM.HUE, (short) hue)
                .set(TEAM.SIGNATURE, signature)
                .set(TEAM.IS_DEFAULT, isDefault)
                .returning(TEAM.ID)
                .fetchSingle()
                .getId();
        changed();
        return new TeamId(id);
    }

    /** @throws Refused when another team has the name */
    @Transactional
    public void change(TeamId team, String name, int hue, String signature) {
        if (sql.fetchExists(TEAM, TEAM.NAME.eq(name), TEAM.ID.ne(team.value())))
            throw new Refused("office.team-exists", name);
        sql.update(TEAM)
                .set(TEAM.NAME, name)
                .set(TEAM.HUE, (short) hue)
                .set(TEAM.SIGNATURE, signature)
                .where(TEAM.ID.eq(team.value()))
                .execute();
        changed();
    }

    /** It gets nothing more. Its tickets and its people stay as they are. */
    @Transactional
    void dissolve(TeamId team) {
        active(team, false);
    }

    @Transactional
    public void revive(TeamId team) {
        active(team, true);
    }

    private void active(TeamId team, boolean active) {
        sql.update(TEAM)
                .set(TEAM.ACTIVE, active)
                .where(TEAM.ID.eq(team.value()))
                .execute();
        changed();
    }

    /** Whether a substitute from another team may see its tickets. */
    @Transactional
    public void passOn(TeamId team, boolean passesOn) {
        sql.update(TEAM)
                .set(TEAM.PASSES_ON, passesOn)
                .where(TEAM.ID.eq(team.value()))
                .execute();
        changed();
    }

    /** Who looks after a team's work, and who answers for it. */
    @Transactional
    public void lead(TeamId team, @Nullable PersonId lead, @Nullable PersonId partner) {
        sql.update(TEAM)
                .set(
                        TEAM.LEAD_ID,
                        lead == null ? null : directory.person(lead).id().value())
                .set(
                        TEAM.PARTNER_ID,
                        partner == null ? null : directory.person(partner).id().value())
                .where(TEAM.ID.eq(team.value()))
                .execute();
        changed();
    }

    @Transactional
    public PersonId join(
            String name, String title, String mail, Role role, int hue, Language language, Collection<TeamId> teams) {
        var address = mail.strip().toLowerCase(Locale.ROOT);
        if (sql.fetchExists(PERSON, PERSON.MAIL.eq(address))) throw new Refused("office.mail-taken", address);
        var id = sql.insertInto(PERSON)
                .set(PERSON.NAME, name.strip())
                .set(PERSON.TITLE, title.strip())
                .set(PERSON.MAIL, address)
                .set(PERSON.ROLE, role.name())
                .set(PERSON.HUE, (short) hue)
                .set(PERSON.LANGUAGE, language.code())
                .set(PERSON.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(PERSON.ID)
                .fetchSingle()
                .getId();
        var person = new PersonId(id);
        place(person, role, teams);
        changed();
        return person;
    }

    /** @throws Refused when the address is somebody else's, or the last active administrator would be gone */
    @Transactional
    public void change(
            PersonId person,
            String name,
            String title,
            String mail,
            Role role,
            boolean active,
            Collection<TeamId> teams) {
        lockAdministrators();
        var address = mail.strip().toLowerCase(Locale.ROOT);
        if (sql.fetchExists(PERSON, PERSON.MAIL.eq(address), PERSON.ID.ne(person.value()))) {
            throw new Refused("office.mail-taken", address);
        }
        sql.update(PERSON)
                .set(PERSON.NAME, name.strip())
                .set(PERSON.TITLE, title.strip())
                .set(PERSON.MAIL, address)
                .set(PERSON.ROLE, role.name())
                .set(PERSON.ACTIVE, active)
                .where(PERSON.ID.eq(person.value()))
                .execute();
        if (!sql.fetchExists(PERSON, PERSON.ROLE.eq(Role.ADMINISTRATOR.name()), PERSON.ACTIVE.isTrue())) {
            throw new Refused("office.last-administrator");
        }
        // Of a dissolved team nobody asks: whoever was in it goes on seeing its tickets.
        var offered = select(TEAM.ID).from(TEAM).where(TEAM.ACTIVE);
        sql.deleteFrom(MEMBERSHIP)
                .where(
                        MEMBERSHIP.PERSON_ID.eq(person.value()),
                        MEMBERSHIP.COVER_ID.isNull(),
                        MEMBERSHIP.TEAM_ID.in(offered))
                .execute();
        place(person, role, teams);
        changed();
        events.publishEvent(new PersonChanged(person, active));
    }

    /** Into one more team. */
    @Transactional
    void admit(PersonId person, TeamId team) {
        sql.insertInto(MEMBERSHIP, MEMBERSHIP.PERSON_ID, MEMBERSHIP.TEAM_ID)
                .values(person.value(), team.value())
                .onConflictDoNothing()
                .execute();
        changed();
    }

    @Transactional
    public void prefer(PersonId person, Language language, @Nullable String theme) {
        sql.update(PERSON)
                .set(PERSON.LANGUAGE, language.code())
                .set(PERSON.THEME, theme)
                .where(PERSON.ID.eq(person.value()))
                .execute();
        changed();
    }

    @Transactional
    public void useKeys(PersonId person, boolean keys) {
        sql.update(PERSON)
                .set(PERSON.KEYS, keys)
                .where(PERSON.ID.eq(person.value()))
                .execute();
        changed();
    }

    /** Two who dismiss each other at the same moment would leave nobody. */
    private void lockAdministrators() {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ROLE.eq(Role.ADMINISTRATOR.name()), PERSON.ACTIVE.isTrue())
                .orderBy(PERSON.ID)
                .forUpdate()
                .execute();
    }

    /** A guest is in no team: they would see all of its tickets. */
    private void place(PersonId person, Role role, Collection<TeamId> teams) {
        if (role == Role.GUEST) return;
        var rows = sql.insertInto(MEMBERSHIP, MEMBERSHIP.PERSON_ID, MEMBERSHIP.TEAM_ID);
        for (var team : teams) rows = rows.values(person.value(), team.value());
        if (!teams.isEmpty()) rows.onConflictDoNothing().execute();
    }

    void changed() {
        directory.changed();
    }
}
