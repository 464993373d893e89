package dk.skranke.api;

import dk.skranke.ticketing.Delivery;
import dk.skranke.ticketing.MessageKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Message")
record MessageJson(
        long id,
        MessageKind kind,
        Instant at,
        Author author,

        @Schema(description = "Whom it went to or, for a call, who was on the line")
        List<String> addressees,

        @Nullable String direction,
        @Schema(description = "da, de or en") String language,
        String text,
        @Schema(description = "Where a reply is on its way") Delivery.@Nullable State delivery,
        List<Attachment> attachments) {

    @Schema(name = "Author", description = "A person of the office, or somebody outside")
    record Author(
            @Nullable Long person,
            @Nullable String name,
            @Nullable String mail) {}

    @Schema(name = "Attachment")
    record Attachment(
            long id,
            String name,
            String type,
            @Schema(description = "In bytes") long size) {}
}
