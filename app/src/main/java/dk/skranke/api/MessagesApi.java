package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Transcript;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = Place.ROOT + "/tickets/{number}/messages", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Messages")
class MessagesApi {

    private final Transcript transcript;
    private final NewMessages newMessages;
    private final Shown shown;

    MessagesApi(Transcript transcript, NewMessages newMessages, Shown shown) {
        this.transcript = transcript;
        this.newMessages = newMessages;
        this.shown = shown;
    }

    @GetMapping
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "listMessages", summary = "List what was said on a ticket, the oldest first")
    Listed<MessageJson> list(
            @PathVariable long number,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            Member me) {
        var found = transcript.messages(new TicketId(number), Query.after(cursor), Query.limit(limit) + 1, me);
        return Listed.of(found, limit, shown::message, it -> Long.toString(it.id()));
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(
            operationId = "createMessage",
            summary = "Answer whoever asked, or write down a note or a call",
            description = "With files, send multipart/form-data: the part message is the JSON, each part files a file.")
    @ApiResponse(
            responseCode = "201",
            description = "The message",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    ResponseEntity<String> create(
            @PathVariable long number,
            @Key @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewMessageJson message,
            Member me) {
        return newMessages
                .write(new TicketId(number), key, message, List.of(), me)
                .response();
    }

    @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(
            operationId = "createMessage",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = WithFiles.class),
                                            encoding =
                                                    @Encoding(name = "message", contentType = APPLICATION_JSON_VALUE))))
    @ApiResponse(
            responseCode = "201",
            description = "The message",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    ResponseEntity<String> createWithFiles(
            @PathVariable long number,
            @Key @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart NewMessageJson message,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            Member me) {
        return newMessages
                .write(new TicketId(number), key, message, files == null ? List.of() : files, me)
                .response();
    }

    @Schema(name = "NewMessageWithFiles")
    record WithFiles(
            NewMessageJson message,

            @ArraySchema(
                    maxItems = 10,
                    schema = @Schema(type = "string", format = "binary", description = "25 MB at most"))
            @Nullable
            List<byte[]> files) {}
}
