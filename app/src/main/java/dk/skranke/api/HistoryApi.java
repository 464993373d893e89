package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Download;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Transcript;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Place.ROOT)
class HistoryApi {

    private final Transcript transcript;
    private final FileStore files;
    private final Shown shown;

    HistoryApi(Transcript transcript, FileStore files, Shown shown) {
        this.transcript = transcript;
        this.files = files;
        this.shown = shown;
    }

    @GetMapping(path = "/tickets/{number}/history", produces = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_READ)
    @Tag(name = "Tickets")
    @Operation(operationId = "listHistory", summary = "List what happened to a ticket, the oldest first")
    Listed<HistoryJson> history(
            @PathVariable long number,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            Member me) {
        var found = transcript.history(new TicketId(number), Query.after(cursor), Query.limit(limit) + 1, me);
        return Listed.of(found, limit, shown::entry, it -> Long.toString(it.id()));
    }

    @GetMapping("/attachments/{id}")
    @Needs(Scope.TICKETS_READ)
    @Tag(name = "Messages")
    @Operation(operationId = "readAttachment", summary = "Save what came with a message")
    @ApiResponse(
            responseCode = "200",
            description = "The file, of whatever type",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> attachment(@PathVariable long id, Member me) {
        var file = transcript.attachment(id, me);
        return Download.of(file.name(), file.type(), files.open(new ContentId(file.content())));
    }
}
