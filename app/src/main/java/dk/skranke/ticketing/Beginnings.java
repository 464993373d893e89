package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Beginning.Begun;
import dk.skranke.ticketing.Beginning.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the form of a new ticket offers to begin from. One that went while somebody was writing is passed over. */
@Component
class Beginnings {

    private final ObjectProvider<Beginning> all;

    Beginnings(ObjectProvider<Beginning> all) {
        this.all = all;
    }

    List<Choice> choices(Member me) {
        return all.stream().flatMap(it -> it.choices(me).stream()).toList();
    }

    @Nullable
    Begun begin(String template, Member me) {
        var id = FilingForm.number(template).orElse(null);
        var from = all.stream().findFirst().orElse(null);
        if (id == null || from == null) return null;
        try {
            return from.begin(id, me);
        } catch (NotFound _) {
            return null;
        }
    }

    @Nullable
    Long chosen(String template, Member me) {
        return begin(template, me) == null ? null : FilingForm.number(template).orElse(null);
    }
}
