package dk.skranke.ticketing;

import java.util.Collection;
import java.util.Set;
import org.jooq.Field;

/** Which addresses are the office's own: what is sent there would come back as mail from the client. */
public interface OwnAddresses {

    Set<String> among(Collection<String> addresses);

    /** All of them, within another statement. */
    Field<Set<String>> all();
}
