package dk.skranke.ticketing.pages;

import dk.skranke.catalogue.Category;
import dk.skranke.forms.Asked;
import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.ticketing.Beginning;
import dk.skranke.ticketing.Matrix;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param wrong by the name of the field
 * @param limit of one file, in bytes
 * @param asked what the chosen category asks
 * @param choices what one can begin from
 * @param begun from which this one was begun
 */
public record NewTicket(
        NewTicketForm form,
        Map<String, Complaint> wrong,
        List<Category> categories,
        List<Team> teams,
        List<Person> people,
        Team otherwise,
        Matrix matrix,
        long limit,
        List<Asked> asked,
        List<Beginning.Choice> choices,
        Beginning.@Nullable Begun begun)
        implements Page {

    @Override
    public int status() {
        if (wrong.isEmpty()) return 200;
        return wrong.containsKey("files") && wrong.get("files").key().equals("ticketing.files.full") ? 507 : 422;
    }

    /** Where a ticket of this kind goes. */
    public Team team(Category category) {
        return teams.stream()
                .filter(it -> it.id().equals(category.team()))
                .findFirst()
                .orElse(otherwise);
    }
}
