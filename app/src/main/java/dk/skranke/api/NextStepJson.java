package dk.skranke.api;

import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.NextStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "NextStep", description = "What is to be done next, until when, and whose turn it is")
record NextStepJson(
        @Schema(maxLength = 200) @Nullable String what,
        @Nullable LocalDate due,
        Ball ball) {

    static NextStepJson of(NextStep it) {
        return new NextStepJson(it.what(), it.due(), it.ball());
    }

    NextStep step() {
        return new NextStep(what == null || what.isBlank() ? null : what.strip(), due, ball);
    }
}
