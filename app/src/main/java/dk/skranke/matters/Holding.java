package dk.skranke.matters;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Another module's part in a matter: what is still open there, and therefore holds it open. Read within the statement of
 * the matter's page.
 */
public interface Holding {

    /** So many are told. */
    int TOLD = 50;

    /** As in texts: {@code deadlines}. */
    String mark();

    /**
     * Something that is still open.
     *
     * @param path of its page
     */
    record Open(String path, String title, @Nullable LocalDate day) {}

    /** Those that the member may see, what is next first. */
    Field<List<Open>> open(Field<Long> matter, Member me, Language language);

    /** That there is one, whoever may see it. */
    Condition any(Field<Long> matter);
}
