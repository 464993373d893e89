package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.links.Linking;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A link does not change: it is there or not. */
@RestController
@RequestMapping(path = Place.ROOT + "/tickets/{number}/links", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Links")
class LinksApi {

    private final Linking linking;
    private final Once once;
    private final Shown shown;

    LinksApi(Linking linking, Once once, Shown shown) {
        this.linking = linking;
        this.once = once;
        this.shown = shown;
    }

    @GetMapping
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "listLinks", summary = "List the tickets that belong with a ticket, and how")
    Listed<LinkJson> list(@PathVariable long number, Member me) {
        return new Listed<>(
                linking.of(new TicketId(number), me).stream().map(LinkJson::of).toList(), null);
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "createLink", summary = "Link a ticket to another one; both say so")
    @ApiResponse(
            responseCode = "201",
            description = "The link",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = LinkJson.class)))
    ResponseEntity<String> create(
            @PathVariable long number,
            @Key @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewLinkJson link,
            Member me) {
        var request = "POST /tickets/" + number + "/links " + shown.written(link);
        return once.answer(key, request, me, () -> created(new TicketId(number), link, me))
                .response();
    }

    private Answer created(TicketId ticket, NewLinkJson it, Member me) {
        var other = new TicketId(it.ticket());
        linking.link(ticket, it.relation(), other, me);
        var link = linking.of(ticket, me).stream()
                .filter(one -> one.relation() == it.relation() && one.other().equals(other))
                .map(LinkJson::of)
                .findFirst()
                .orElseThrow();
        var location = URI.create(Place.ticket(ticket.value()) + "/links/" + link.id());
        return Answer.created(location, "", shown.written(link));
    }

    @DeleteMapping("/{link}")
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "removeLink", summary = "Loosen a ticket from another one")
    @ApiResponse(responseCode = "204", description = "It is gone", content = @Content)
    ResponseEntity<Void> remove(@PathVariable long number, @PathVariable long link, Member me) {
        linking.unlink(new TicketId(number), link, me);
        return ResponseEntity.noContent().build();
    }
}
