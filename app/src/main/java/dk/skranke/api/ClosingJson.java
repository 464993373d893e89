package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a matter's work is done. */
@Schema(name = "NewClosing")
record ClosingJson(
        @Schema(description = "Where the file is, what is left to know", maxLength = 1000) @Nullable
        String remark) {}
