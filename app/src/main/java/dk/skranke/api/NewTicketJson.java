package dk.skranke.api;

import dk.skranke.ticketing.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewTicket")
record NewTicketJson(
        @Schema(minLength = 1, maxLength = 300, example = "Printeren på 2. sal")
        String title,

        @Schema(minLength = 1, maxLength = 200_000, description = "What was asked, as plain text")
        String text,

        @Schema(description = "Id of a category") Long category,

        @Schema(description = "Who asked; without it, the person of the token") @Nullable
        Requester requester,

        @Schema(description = "Id of a team; without it, the category decides") @Nullable
        Long team,

        @Schema(description = "Id of a matter") @Nullable Long matter,

        @Schema(description = "NORMAL unless said") @Nullable
        Priority priority,

        @Nullable NextStepJson nextStep,

        @Schema(description = "Only when it was a telephone call") @Nullable
        Call call,

        @Schema(description = "What the category asks, by the key of the field") @Nullable
        Map<String, String> answers)
        implements Body {

    @Schema(name = "NewRequester", description = "Either person, or contact, or name and mail of somebody outside")
    record Requester(
            @Schema(description = "Id of a person of the office") @Nullable
            Long person,

            @Schema(description = "Id of a contact that the office knows") @Nullable
            Long contact,

            @Schema(maxLength = 128) @Nullable String name,
            @Schema(maxLength = 254) @Nullable String mail) {}

    @Schema(name = "Call")
    record Call(
            @Schema(minLength = 1, maxLength = 128, description = "Who was on the line")
            String who,

            Direction direction) {}
}
