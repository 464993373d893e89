package dk.skranke.api;

import dk.skranke.checklists.Checklists;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistPoint", description = "One point of a ticket’s checklist")
record PointJson(
        long id,
        String text,
        @Schema(description = "Id of a person") @Nullable Long owner,
        @Nullable LocalDate due,

        @Schema(description = "Whether it holds the ticket open until it is done")
        boolean required,

        boolean done) {

    static PointJson of(Checklists.Standing it) {
        return new PointJson(
                it.id(), it.text(), it.owner() == null ? null : it.owner().value(), it.due(), it.required(), it.done());
    }
}
