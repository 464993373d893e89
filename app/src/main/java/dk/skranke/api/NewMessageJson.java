package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewMessage")
record NewMessageJson(
        @Schema(description = "REPLY goes to whoever asked, as mail; NOTE and PHONE stay in the office")
        Kind kind,

        @Schema(minLength = 1, maxLength = 200_000) String text,

        @Schema(minLength = 1, maxLength = 128, description = "For PHONE: who was on the line") @Nullable
        String who,

        @Schema(description = "For PHONE") @Nullable Direction direction,

        @Schema(description = "For REPLY: the newest message that the program has seen. A newer mail stops the reply")
        @Nullable
        Long seen)
        implements Body {

    /** What people of the office say; mails come by mail. */
    enum Kind {
        REPLY,
        NOTE,
        PHONE
    }
}
