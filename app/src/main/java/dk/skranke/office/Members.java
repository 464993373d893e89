package dk.skranke.office;

import static dk.skranke.office.db.Tables.MEMBERSHIP;
import static dk.skranke.office.db.Tables.PERSON;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;

import dk.skranke.shared.Language;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads members as they are at this moment, with their teams, for whoever has to decide about rights. */
@Repository
public class Members {

    public static final Field<Long> ID = PERSON.ID;
    public static final Field<String> MAIL = PERSON.MAIL;
    public static final Condition ACTIVE = PERSON.ACTIVE.isTrue();

    private static final Field<Long[]> TEAMS =
            field(DSL.select(arrayAgg(MEMBERSHIP.TEAM_ID)).from(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(PERSON.ID)));

    private final DSLContext sql;

    Members(DSLContext sql) {
        this.sql = sql;
    }

    /** A query for members that the caller narrows; {@link #member} reads its rows. */
    public SelectJoinStep<Record> select(SelectField<?>... more) {
        var fields = Stream.concat(
                Stream.of(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MAIL,
                        PERSON.ROLE,
                        PERSON.HUE,
                        PERSON.LANGUAGE,
                        PERSON.THEME,
                        PERSON.KEYS,
                        TEAMS),
                Arrays.stream(more));
        return sql.select(fields.toList()).from(PERSON);
    }

    public static Member member(Record it) {
        var teams = it.get(TEAMS);
        return new Member(
                new PersonId(it.get(PERSON.ID)),
                it.get(PERSON.NAME),
                it.get(PERSON.TITLE),
                it.get(PERSON.MAIL),
                Role.valueOf(it.get(PERSON.ROLE)),
                it.get(PERSON.HUE),
                Language.of(it.get(PERSON.LANGUAGE)),
                it.get(PERSON.THEME),
                it.get(PERSON.KEYS),
                teams == null
                        ? Set.of()
                        : Arrays.stream(teams).map(TeamId::new).collect(Collectors.toUnmodifiableSet()));
    }

    public Optional<Member> find(PersonId id) {
        return select().where(ID.eq(id.value()), ACTIVE).fetchOptional().map(Members::member);
    }

    public Optional<Member> byMail(String mail) {
        return select().where(MAIL.eq(mail), ACTIVE).fetchOptional().map(Members::member);
    }
}
