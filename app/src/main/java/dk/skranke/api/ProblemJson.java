package dk.skranke.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 has it. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457), in the language of Accept-Language")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemJson(
        @Schema(
                description = "Names the kind of problem; stays the same in every language",
                example = "urn:skranke:problem:missing")
        String type,

        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,

        @Schema(description = "Find it in the program's log under this reference") @Nullable
        String reference) {

    @Schema(name = "FieldError")
    record FieldError(
            @Schema(description = "Path of the field, such as requester.mail")
            String field,

            String detail) {}
}
