package dk.skranke.approvals.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as people read it.
 *
 * @param step which of so many in its round: one after the other
 * @param yes how many have said it, of so many that are needed
 * @param role which one has to say it, where one has
 * @param stuck whether nobody is left who could decide it
 * @param mine whether the reader may decide it now
 */
public record Asked(
        long id,
        long ticket,
        String what,
        @Nullable LocalDate due,
        boolean late,
        String state,
        int step,
        int steps,
        int yes,
        int needed,
        @Nullable String role,
        List<String> approvers,
        List<Answer> answers,
        boolean stuck,
        boolean mine) {

    public record Answer(String name, boolean yes, String reason) {}
}
