package dk.skranke.api;

import dk.skranke.office.Role;
import io.swagger.v3.oas.annotations.media.Schema;
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
            @Schema(description = "Id of the client") long client) {}

    @Schema(name = "Category")
    record Category(
            long id,
            String key,

            @Schema(description = "In the caller’s language")
            String name,

            @Schema(description = "Id of the team that its tickets go to") @Nullable
            Long team) {}
}
