package dk.skranke.ticketing;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.Plan.Step;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The next step between the ticket and its form. */
final class Steps {

    private Steps() {}

    static Step typed(NextStep it) {
        return new Step(
                it.what() == null ? "" : it.what(),
                it.due() == null ? "" : it.due().toString(),
                it.ball().name());
    }

    static NextStep read(Step it) {
        return new NextStep(it.what().isBlank() ? null : it.what().strip(), day(it.due()), Ball.valueOf(it.ball()));
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw new Refused("ticketing.plan.date");
        }
    }
}
