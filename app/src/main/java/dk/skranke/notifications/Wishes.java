package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.PREFERENCE;
import static org.jooq.impl.DSL.any;

import dk.skranke.notifications.Occasion.Scope;
import dk.skranke.notifications.db.tables.records.PreferenceRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of what people want to hear of: only what somebody wants otherwise than is usual. */
@Repository
class Wishes {

    record About(Occasion occasion, Scope scope) {}

    private final DSLContext sql;

    Wishes(DSLContext sql) {
        this.sql = sql;
    }

    /** What these people want to hear otherwise than is usual, of any of these occasions. */
    Uncommon uncommon(Collection<PersonId> people, Collection<Occasion> occasions) {
        if (people.isEmpty()) return new Uncommon(Map.of());
        return new Uncommon(sql.selectFrom(PREFERENCE)
                .where(
                        PREFERENCE.PERSON_ID.eq(
                                any(people.stream().map(PersonId::value).toArray(Long[]::new))),
                        PREFERENCE.OCCASION.in(
                                occasions.stream().map(Occasion::name).toList()))
                .fetchMap(it -> new Whose(new PersonId(it.getPersonId()), about(it)), Wishes::wish));
    }

    private record Whose(PersonId who, About about) {}

    record Uncommon(Map<Whose, Wish> all) {

        Map<PersonId, Wish> of(Map<PersonId, Scope> people, Occasion occasion) {
            var wishes = new LinkedHashMap<PersonId, Wish>();
            people.forEach((who, scope) -> wishes.put(
                    who, all.getOrDefault(new Whose(who, new About(occasion, scope)), Wish.usual(occasion, scope))));
            return wishes;
        }
    }

    private static About about(PreferenceRecord it) {
        return new About(Occasion.valueOf(it.getOccasion()), Scope.valueOf(it.getScope()));
    }

    private static Wish wish(PreferenceRecord it) {
        return new Wish(it.getPage(), it.getPush(), it.getMail(), it.getDigest());
    }

    /** With what is usual where nothing else is said. */
    static Map<About, Wish> all(Collection<PreferenceRecord> said) {
        var all = new HashMap<About, Wish>();
        for (var occasion : Occasion.values())
            occasion.scopes().forEach(it -> all.put(new About(occasion, it), Wish.usual(occasion, it)));
        said.forEach(it -> all.replace(about(it), wish(it)));
        return all;
    }

    @Transactional
    void keep(Member me, Map<About, Wish> all) {
        sql.deleteFrom(PREFERENCE)
                .where(PREFERENCE.PERSON_ID.eq(me.id().value()))
                .execute();
        all.forEach((about, it) -> {
            if (!it.equals(Wish.usual(about.occasion(), about.scope())))
                sql.insertInto(PREFERENCE)
                        .set(PREFERENCE.PERSON_ID, me.id().value())
                        .set(PREFERENCE.OCCASION, about.occasion().name())
                        .set(PREFERENCE.SCOPE, about.scope().name())
                        .set(PREFERENCE.PAGE, it.page())
                        .set(PREFERENCE.PUSH, it.push())
                        .set(PREFERENCE.MAIL, it.mail())
                        .set(PREFERENCE.DIGEST, it.digest())
                        .execute();
        });
    }
}
