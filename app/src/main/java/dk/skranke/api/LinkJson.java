package dk.skranke.api;

import dk.skranke.links.Linking;
import dk.skranke.links.Relation;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Link", description = "How the ticket is to another one, as far as that may be seen")
record LinkJson(
        long id,
        Relation relation,
        @Schema(description = "Number of the other ticket") long ticket,
        String title) {

    static LinkJson of(Linking.Linked it) {
        return new LinkJson(it.id(), it.relation(), it.other().value(), it.title());
    }
}
