package dk.skranke.catalogue;

import static dk.skranke.catalogue.db.Tables.ROLE;
import static dk.skranke.catalogue.db.Tables.ROLE_HOLDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.Role;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is what for workflows: lawyer, partner, HR. Kept in memory; what one may see never follows from it. */
@Repository
public class Roles {

    /** @param everybody who works here and is no guest */
    public record Held(String key, Phrase name, boolean everybody, Set<PersonId> people, Set<TeamId> teams) {

        boolean by(Person person) {
            if (!person.active() || person.role() == Role.GUEST) return false;
            return everybody
                    || people.contains(person.id())
                    || person.teams().stream().anyMatch(teams::contains);
        }
    }

    private static final String CHANGED = "roles";

    private final DSLContext sql;
    private final Directory directory;
    private final Kept<List<Held>> kept;

    Roles(DSLContext sql, Directory directory, Keeper keeper) {
        this.sql = sql;
        this.directory = directory;
        this.kept = keeper.keep(CHANGED, Duration.ofSeconds(5), this::read);
    }

    public List<Held> all() {
        return kept.get();
    }

    /** As people call it; a key that nobody knows says itself. */
    public Object name(@Nullable String key) {
        return all().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .<Object>map(Held::name)
                .orElse(Objects.requireNonNullElse(key, ""));
    }

    public Set<String> of(PersonId id) {
        var person = directory.person(id);
        return all().stream().filter(it -> it.by(person)).map(Held::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Those who hold it at this moment. */
    public List<Person> holders(String key) {
        var role = all().stream().filter(it -> it.key().equals(key)).findFirst();
        return role.map(it -> directory.people().stream().filter(it::by).toList())
                .orElse(List.of());
    }

    /** Those who were given it themselves and do not work here any more. */
    public List<Person> left(Held it) {
        return it.people().stream()
                .map(directory::person)
                .filter(one -> !one.active())
                .toList();
    }

    /** The roles that somebody has. */
    public Set<String> held() {
        return all().stream()
                .map(Held::key)
                .filter(it -> !holders(it).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    public void give(String key, boolean everybody, Collection<PersonId> people, Collection<TeamId> teams) {
        for (var it : people)
            if (!directory.person(it).active())
                throw new Refused("catalogue.roles.gone", directory.person(it).name());
        if (sql.update(ROLE)
                        .set(ROLE.EVERYBODY, everybody)
                        .where(ROLE.KEY.eq(key))
                        .execute()
                == 0) throw new NotFound();
        sql.deleteFrom(ROLE_HOLDER).where(ROLE_HOLDER.ROLE_KEY.eq(key)).execute();
        for (var it : Set.copyOf(people))
            sql.insertInto(ROLE_HOLDER, ROLE_HOLDER.ROLE_KEY, ROLE_HOLDER.PERSON_ID)
                    .values(key, it.value())
                    .execute();
        for (var it : Set.copyOf(teams))
            sql.insertInto(ROLE_HOLDER, ROLE_HOLDER.ROLE_KEY, ROLE_HOLDER.TEAM_ID)
                    .values(key, it.value())
                    .execute();
        changed();
    }

    @Transactional
    public void define(String key, Phrase name) {
        sql.insertInto(ROLE)
                .set(ROLE.KEY, key)
                .set(ROLE.NAME_DA, name.da())
                .set(ROLE.NAME_DE, name.de())
                .set(ROLE.NAME_EN, name.en())
                .onConflict(ROLE.KEY)
                .doUpdate()
                .set(ROLE.NAME_DA, name.da())
                .set(ROLE.NAME_DE, name.de())
                .set(ROLE.NAME_EN, name.en())
                .execute();
        changed();
    }

    private void changed() {
        kept.changed();
    }

    private List<Held> read() {
        return sql.select(
                        ROLE.KEY,
                        ROLE.NAME_DA,
                        ROLE.NAME_DE,
                        ROLE.NAME_EN,
                        ROLE.EVERYBODY,
                        multiset(select(ROLE_HOLDER.PERSON_ID)
                                        .from(ROLE_HOLDER)
                                        .where(ROLE_HOLDER.ROLE_KEY.eq(ROLE.KEY), ROLE_HOLDER.PERSON_ID.isNotNull()))
                                .convertFrom(it -> Set.copyOf(it.map(row -> new PersonId(row.value1())))),
                        multiset(select(ROLE_HOLDER.TEAM_ID)
                                        .from(ROLE_HOLDER)
                                        .where(ROLE_HOLDER.ROLE_KEY.eq(ROLE.KEY), ROLE_HOLDER.TEAM_ID.isNotNull()))
                                .convertFrom(it -> Set.copyOf(it.map(row -> new TeamId(row.value1())))))
                .from(ROLE)
                .orderBy(ROLE.KEY)
                .fetch(mapping((key, da, de, en, everybody, people, teams) ->
                        new Held(key, new Phrase(da, de, en), everybody, people, teams)));
    }
}
