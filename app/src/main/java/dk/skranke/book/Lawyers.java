package dk.skranke.book;

import static dk.skranke.book.db.Tables.LAWYER;
import static dk.skranke.book.db.Tables.SETTINGS;
import static org.jooq.Records.mapping;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom the law means by lawyer in this office, and how it keeps its book. Kept in memory; every node hears of a change. */
@Repository
public class Lawyers {

    private static final String CHANGED = "lawyers";

    /**
     * @param place whose days off count for dates set by hand
     * @param paper whether the office keeps a calendar on paper as well
     */
    public record Rules(String place, boolean solo, boolean paper, Map<PersonId, Boolean> lawyers) {}

    private final DSLContext sql;
    private final Directory directory;
    private final Kept<Rules> kept;

    Lawyers(DSLContext sql, Directory directory, Keeper keeper) {
        this.sql = sql;
        this.directory = directory;
        this.kept = keeper.keep(CHANGED, Duration.ofMinutes(1), this::read);
    }

    /** While nobody is named, everybody may what lawyers may: an office in its first week must be able to enter dates. */
    public boolean lawyer(PersonId it) {
        var lawyers = rules().lawyers();
        return lawyers.isEmpty() || lawyers.containsKey(it);
    }

    public boolean partner(PersonId it) {
        var lawyers = rules().lawyers();
        return lawyers.values().stream().noneMatch(partner -> partner) || lawyers.getOrDefault(it, false);
    }

    public List<PersonId> partners() {
        return rules().lawyers().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean solo() {
        return rules().solo();
    }

    /** Two calendars: an entry is made when it stands in both. */
    public boolean paper() {
        return rules().paper();
    }

    /** As in the file of holidays; an office in a federal country names its state, or days off are weekends. */
    public String place() {
        var place = rules().place();
        return place.isEmpty() ? directory.office().map(it -> it.country()).orElse("DK") : place;
    }

    @Transactional
    public void change(
            Collection<PersonId> lawyers, Set<PersonId> partners, String place, boolean solo, boolean paper) {
        sql.deleteFrom(LAWYER).execute();
        for (var it : lawyers) {
            sql.insertInto(LAWYER)
                    .set(LAWYER.PERSON_ID, it.value())
                    .set(LAWYER.PARTNER, partners.contains(it))
                    .execute();
        }
        sql.update(SETTINGS)
                .set(SETTINGS.PLACE, place)
                .set(SETTINGS.SOLO, solo)
                .set(SETTINGS.PAPER, paper)
                .execute();
        kept.changed();
    }

    public Rules rules() {
        return kept.get();
    }

    private Rules read() {
        var lawyers = sql.select(LAWYER.PERSON_ID, LAWYER.PARTNER).from(LAWYER).stream()
                .collect(Collectors.toMap(it -> new PersonId(it.value1()), it -> it.value2()));
        return sql.select(SETTINGS.PLACE, SETTINGS.SOLO, SETTINGS.PAPER)
                .from(SETTINGS)
                .fetchSingle(mapping((place, solo, paper) -> new Rules(place, solo, paper, Map.copyOf(lawyers))));
    }
}
