package dk.skranke.approvals.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param more whether there are more than are shown */
public record ToDecide(List<Row> rows, boolean more) implements Page {

    public record Row(
            long id,
            String what,
            long ticket,
            String title,
            @Nullable LocalDate due) {}
}
