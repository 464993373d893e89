package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import org.jspecify.annotations.Nullable;

/** What the office calls those whom a history knows by number. */
interface Naming {

    String person(PersonId id);

    String team(TeamId id);

    String category(CategoryId id, Language language);

    String weight(Weight it, Language language);

    /** A status by its own name. */
    default String stage(long workflow, String key, Language language) {
        return key;
    }

    /** A field of a form by its name, and an answer as people read it. */
    default String field(@Nullable Long form, String key, Language language) {
        return key;
    }

    default String answer(@Nullable Long form, String key, String answer, Language language) {
        return answer;
    }
}
