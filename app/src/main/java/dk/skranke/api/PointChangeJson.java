package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is absent stays. For owner and due, null takes away what is there. */
@Schema(
        name = "ChecklistPointChange",
        description = "What is absent stays. For owner and due, null takes away what is there")
record PointChangeJson(
        @Schema(minLength = 1, maxLength = 200) @Nullable String text,

        @Schema(implementation = Long.class, description = "Id of a person, or null") @Nullable
        JsonNode owner,

        @Schema(implementation = LocalDate.class, description = "A day, or null") @Nullable
        JsonNode due,

        @Nullable Boolean required,
        @Nullable Boolean done)
        implements Body {}
