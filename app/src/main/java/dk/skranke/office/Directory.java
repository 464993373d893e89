package dk.skranke.office;

import static dk.skranke.office.db.Tables.COVER;
import static dk.skranke.office.db.Tables.MEMBERSHIP;
import static dk.skranke.office.db.Tables.PERSON;
import static dk.skranke.office.db.Tables.SETTINGS;
import static dk.skranke.office.db.Tables.TEAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.web.OfficeFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is who, kept in memory: names and teams stand on every page and change seldom. Rights are never read from here;
 * they come with the {@link Member} of each request. Every node hears of a change; the seconds are for a node that cannot
 * hear.
 */
@Component
public class Directory implements OfficeFacts {

    private static final String CHANGED = "office";

    /** @param everybody by name, as every list of people shows them; so are the teams */
    private record Snapshot(
            @Nullable Office office,
            Map<PersonId, Person> people,
            List<Person> everybody,
            List<Person> active,
            Map<TeamId, Team> teams,
            List<Team> everyTeam,
            List<Away> away) {}

    private final DSLContext sql;
    private final Clock clock;
    private final Kept<Snapshot> kept;

    Directory(DSLContext sql, Keeper keeper, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.kept = keeper.keep(CHANGED, Duration.ofSeconds(5), this::read);
    }

    public Optional<Office> office() {
        return Optional.ofNullable(current().office());
    }

    public Person person(PersonId id) {
        var person = current().people().get(id);
        if (person == null) throw new NotFound();
        return person;
    }

    public Optional<Person> byMail(String mail) {
        return current().people().values().stream()
                .filter(it -> it.mail().equals(mail))
                .findFirst();
    }

    /** Whether somebody is away at this moment, and who stands in. */
    public Optional<Away> away(PersonId id) {
        return away(id, clock.instant());
    }

    /** Whether somebody is away then, as far as that is to come. */
    public Optional<Away> away(PersonId id, Instant at) {
        return current().away().stream()
                .filter(it -> it.person().equals(id) && it.at(at))
                .findFirst();
    }

    /** Everybody who is away at this moment. */
    public List<Away> away() {
        var now = clock.instant();
        return current().away().stream().filter(it -> it.at(now)).toList();
    }

    /** Whom somebody stands in for at this moment. */
    public List<Away> coveredBy(PersonId id) {
        var now = clock.instant();
        return current().away().stream()
                .filter(it -> id.equals(it.substitute()) && it.at(now))
                .toList();
    }

    public Team team(TeamId id) {
        var team = current().teams().get(id);
        if (team == null) throw new NotFound();
        return team;
    }

    /** Everybody who can be given work, by name. */
    public List<Person> people() {
        return current().active();
    }

    /** Those of them who administer the office. */
    public List<Person> administrators() {
        return people().stream().filter(it -> it.role() == Role.ADMINISTRATOR).toList();
    }

    /** Everybody there ever was, by name. */
    public List<Person> everybody() {
        return current().everybody();
    }

    public List<Person> peopleOf(TeamId team) {
        return people().stream().filter(it -> it.works(team)).toList();
    }

    public List<Team> teams() {
        return current().everyTeam().stream().filter(Team::active).toList();
    }

    /** Also those that no longer take tickets: old tickets and filters name them. */
    public List<Team> everyTeam() {
        return current().everyTeam();
    }

    public Team defaultTeam() {
        return teams().stream().filter(Team::isDefault).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public String name() {
        return office().map(Office::name).orElse("Skranke");
    }

    @Override
    public ZoneId zone() {
        return office().map(Office::zone).orElse(ZoneId.of("Europe/Copenhagen"));
    }

    @Override
    public Language language() {
        return office().map(Office::language).orElse(Language.DA);
    }

    /** What a form names must be there. */
    Set<TeamId> existing(Set<TeamId> asked) {
        return asked.stream().map(this::team).map(Team::id).collect(Collectors.toUnmodifiableSet());
    }

    /** In the transaction of a change. */
    void changed() {
        kept.changed();
    }

    private Snapshot current() {
        return kept.get();
    }

    private Snapshot read() {
        var everybody = everybodyThereIs();
        var teams = teamsThereAre();
        return new Snapshot(
                officeAsItIs(),
                everybody.stream().collect(Collectors.toMap(Person::id, Function.identity())),
                everybody,
                everybody.stream()
                        .filter(it -> it.active() && it.role() != Role.GUEST)
                        .toList(),
                teams.stream().collect(Collectors.toMap(Team::id, Function.identity())),
                teams,
                thoseAway());
    }

    private @Nullable Office officeAsItIs() {
        return sql.selectFrom(SETTINGS)
                .fetchOptional(it -> new Office(
                        it.getName(),
                        Language.of(it.getLanguage()),
                        it.getCountry(),
                        ZoneId.of(it.getZone()),
                        it.getSignature()))
                .orElse(null);
    }

    private List<Person> everybodyThereIs() {
        return sql
                .select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MAIL,
                        PERSON.ROLE,
                        PERSON.HUE,
                        PERSON.LANGUAGE,
                        PERSON.ACTIVE,
                        teams(MEMBERSHIP.COVER_ID.isNull()).as("own"),
                        teams(MEMBERSHIP.COVER_ID.isNotNull()).as("covering"))
                .from(PERSON)
                .fetch(mapping(Directory::toPerson))
                .stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private List<Team> teamsThereAre() {
        return sql
                .selectFrom(TEAM)
                .fetch(it -> new Team(
                        new TeamId(it.getId()),
                        it.getName(),
                        it.getHue(),
                        it.getSignature(),
                        it.getIsDefault(),
                        it.getActive(),
                        it.getLeadId() == null ? null : new PersonId(it.getLeadId()),
                        it.getPartnerId() == null ? null : new PersonId(it.getPartnerId()),
                        it.getPassesOn()))
                .stream()
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }

    private List<Away> thoseAway() {
        return sql.selectFrom(COVER)
                .where(COVER.ENDS.gt(clock.instant().atOffset(ZoneOffset.UTC)))
                .orderBy(COVER.STARTS, COVER.ID)
                .fetch(it -> new Away(
                        new PersonId(it.getAbsentId()),
                        it.getSubstituteId() == null ? null : new PersonId(it.getSubstituteId()),
                        it.getStarts().toInstant(),
                        it.getEnds().toInstant()));
    }

    /** Those in force at this moment: the policy lets no others be seen. */
    private static Field<Set<TeamId>> teams(Condition which) {
        return multiset(select(MEMBERSHIP.TEAM_ID).from(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(PERSON.ID), which))
                .convertFrom(it -> Set.copyOf(it.map(row -> new TeamId(row.value1()))));
    }

    private static Person toPerson(
            long id,
            String name,
            String title,
            String mail,
            String role,
            short hue,
            String language,
            boolean active,
            Set<TeamId> teams,
            Set<TeamId> covering) {
        return new Person(
                new PersonId(id),
                name,
                title,
                mail,
                Role.valueOf(role),
                hue,
                Language.of(language),
                active,
                teams,
                covering);
    }
}
