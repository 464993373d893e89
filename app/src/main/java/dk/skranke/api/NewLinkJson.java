package dk.skranke.api;

import dk.skranke.links.Relation;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "NewLink")
record NewLinkJson(
        Relation relation,
        @Schema(description = "Number of the other ticket") long ticket) implements Body {}
