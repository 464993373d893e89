package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.checklists.Checklists;
import dk.skranke.checklists.Point;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Place.ROOT + "/tickets/{number}/checklist", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Checklists")
class ChecklistApi {

    private final Checklists checklists;
    private final ChangingPoints changing;
    private final Known known;
    private final Once once;
    private final Shown shown;

    ChecklistApi(Checklists checklists, ChangingPoints changing, Known known, Once once, Shown shown) {
        this.checklists = checklists;
        this.changing = changing;
        this.known = known;
        this.once = once;
        this.shown = shown;
    }

    @GetMapping
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "listChecklist", summary = "List the points of a ticket’s checklist, in their order")
    Listed<PointJson> list(@PathVariable long number, Member me) {
        return new Listed<>(
                checklists.of(new TicketId(number), me).stream()
                        .map(PointJson::of)
                        .toList(),
                null);
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "createChecklistPoint", summary = "Add a point at the end of a ticket’s checklist")
    @ApiResponse(
            responseCode = "201",
            description = "The point",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            },
            content = @Content(schema = @Schema(implementation = PointJson.class)))
    ResponseEntity<String> create(
            @PathVariable long number,
            @Key @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewPointJson point,
            Member me) {
        var request = "POST /tickets/" + number + "/checklist " + shown.written(point);
        return once.answer(key, request, me, () -> created(new TicketId(number), point, me))
                .response();
    }

    private Answer created(TicketId ticket, NewPointJson it, Member me) {
        if (it.owner() != null && !known.colleague(it.owner())) throw Rejected.invalid("owner", "unknown-id");
        var owner = it.owner() == null ? null : new PersonId(it.owner());
        var required = Objects.requireNonNullElse(it.required(), false);
        var id = checklists.add(ticket, new Point(it.text(), owner, it.due(), required), me);
        var point = PointJson.of(checklists.find(ticket, id, me));
        var location = URI.create(Place.ticket(ticket.value()) + "/checklist/" + id);
        return Answer.created(location, shown.etag(point), shown.written(point));
    }

    @GetMapping("/{point}")
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "readChecklistPoint", summary = "Read a point of a ticket’s checklist")
    @ApiResponse(
            responseCode = "200",
            description = "The point",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<PointJson> read(@PathVariable long number, @PathVariable long point, Member me) {
        return answer(PointJson.of(checklists.find(new TicketId(number), point, me)));
    }

    @PatchMapping(path = "/{point}", consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "changeChecklistPoint", summary = "Change a point, or say that it is done")
    @ApiResponse(
            responseCode = "200",
            description = "The point, as it is now",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<PointJson> change(
            @PathVariable long number,
            @PathVariable long point,
            @Parameter(description = "The ETag that was last seen; * stands for any", required = true, example = "*")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            @RequestBody PointChangeJson change,
            Member me) {
        return answer(changing.change(new TicketId(number), point, Changing.required(match), change, me));
    }

    @DeleteMapping("/{point}")
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "removeChecklistPoint", summary = "Take a point off a ticket’s checklist")
    @ApiResponse(responseCode = "204", description = "It is gone", content = @Content)
    ResponseEntity<Void> remove(
            @PathVariable long number,
            @PathVariable long point,
            @Parameter(description = "The ETag that was last seen; * stands for any", required = true, example = "*")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            Member me) {
        changing.remove(new TicketId(number), point, Changing.required(match), me);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<PointJson> answer(PointJson it) {
        return ResponseEntity.ok().eTag(shown.etag(it)).body(it);
    }
}
