package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewChecklistPoint")
record NewPointJson(
        @Schema(minLength = 1, maxLength = 200) String text,
        @Schema(description = "Id of a person") @Nullable Long owner,
        @Nullable LocalDate due,

        @Schema(description = "Whether it holds the ticket open until it is done; false where absent") @Nullable
        Boolean required)
        implements Body {}
