package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "HistoryEntry")
record HistoryJson(
        long id,
        Instant at,

        @Schema(description = "What happened", example = "Redirected")
        String kind,

        @Schema(description = "Who did it; null for the program itself")
        MessageJson.@Nullable Author by,

        @Schema(description = "What it was before and after, and why, as far as the kind has it")
        Map<String, Object> details) {}
