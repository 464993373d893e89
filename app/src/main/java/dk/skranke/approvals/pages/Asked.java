package dk.skranke.approvals.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as people read it.
 *
 * @param mine whether the reader may decide it now
 */
public record Asked(
        long id,
        long ticket,
        String what,
        @Nullable LocalDate due,
        String state,
        List<String> approvers,
        List<Answer> answers,
        boolean mine) {

    public record Answer(String name, boolean yes, String reason) {}
}
