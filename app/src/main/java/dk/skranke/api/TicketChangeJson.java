package dk.skranke.api;

import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketStatus;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is absent stays. For assignee and matter, null takes away what is there. */
@Schema(
        name = "TicketChange",
        description = "What is absent stays. For assignee and matter, null takes away what is there")
record TicketChangeJson(
        @Schema(minLength = 1, maxLength = 300) @Nullable String title,
        @Schema(description = "Id of a category") @Nullable Long category,

        @Schema(implementation = Long.class, description = "Id of a matter, or null") @Nullable
        JsonNode matter,

        @Schema(description = "Id of the team that it is redirected to; wants a reason") @Nullable
        Long team,

        @Schema(minLength = 1, maxLength = 200, description = "Why it is redirected") @Nullable
        String reason,

        @Schema(implementation = Long.class, description = "Id of a person of the team, or null") @Nullable
        JsonNode assignee,

        @Nullable Priority priority,

        @Schema(description = "CLOSED wants an outcome") @Nullable
        TicketStatus status,

        @Schema(minLength = 1, maxLength = 2000, description = "What came of it, for closing") @Nullable
        String outcome,

        @ArraySchema(maxItems = 20, schema = @Schema(maxLength = 40)) @Nullable
        List<String> tags,

        @Nullable NextStepJson nextStep,

        @Schema(description = "The next status of its workflow, by key; what the move asks stands in answers") @Nullable
        String stage,

        @Schema(description = "Answers by the key of the field; those not named stay") @Nullable
        Map<String, String> answers)
        implements Body {}
