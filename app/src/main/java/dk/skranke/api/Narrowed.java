package dk.skranke.api;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.office.Member;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a list is narrowed down to, in the filter language. */
@Component
class Narrowed {

    private final Filtering filtering;

    Narrowed(Filtering filtering) {
        this.filtering = filtering;
    }

    Filter by(String typed, Member me) {
        try {
            return filtering.read(typed, me);
        } catch (Mistake it) {
            throw new Rejected(
                    Rejected.Kind.UNREADABLE, List.of(new Rejected.Complaint("filter", it.key(), it.arguments())));
        }
    }
}
