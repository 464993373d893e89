package dk.skranke.api;

import dk.skranke.matters.Closing;
import dk.skranke.office.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office knows of itself and of its clients. */
final class RegisterJson {

    private RegisterJson() {}

    @Schema(name = "Person")
    record Person(
            long id,
            String name,
            String title,
            String mail,
            Role role,
            @Schema(description = "Ids of teams") List<Long> teams) {}

    @Schema(name = "Team")
    record Team(
            long id,
            String name,

            @Schema(description = "Where tickets land that name no team")
            boolean isDefault) {}

    @Schema(name = "Client")
    record Client(long id, String name) {}

    @Schema(name = "Matter")
    record Matter(
            long id,
            String number,
            String name,
            @Schema(description = "Id of the client") long client,

            @Schema(description = "Null while the matter is open") @Nullable
            Closed closed) {

        static Matter of(dk.skranke.matters.Matter it, @Nullable Closing closing) {
            return new Matter(
                    it.id().value(),
                    it.number(),
                    it.name(),
                    it.client().value(),
                    closing == null
                            ? null
                            : new Closed(closing.at(), closing.by().value(), closing.words()));
        }
    }

    @Schema(name = "Closing", description = "That a matter’s work is done")
    record Closed(
            Instant at,

            @Schema(description = "Id of the person who said so")
            long by,

            String remark) {}

    @Schema(name = "Category")
    record Category(
            long id,
            String key,

            @Schema(description = "In the caller’s language")
            String name,

            @Schema(description = "Id of the team that its tickets go to") @Nullable
            Long team) {}
}
