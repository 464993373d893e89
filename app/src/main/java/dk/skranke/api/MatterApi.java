package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One matter, and whether its work is done: while it is closed, its closing is there. */
@RestController
@RequestMapping(path = Place.ROOT + "/matters/{matter}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class MatterApi {

    private final ChangingMatters changing;
    private final Shown shown;

    MatterApi(ChangingMatters changing, Shown shown) {
        this.changing = changing;
        this.shown = shown;
    }

    @GetMapping
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "getMatter", summary = "Read a matter")
    @ApiResponse(
            responseCode = "200",
            description = "The matter",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<RegisterJson.Matter> matter(@PathVariable long matter, Member me) {
        me.mustBelong();
        var it = changing.matter(new MatterId(matter));
        return ResponseEntity.ok().eTag(shown.etag(it)).body(it);
    }

    /** Whoever may close a matter need not be good for reading it: the answer says no more than that it is closed. */
    @PutMapping(path = "/closing", consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(
            operationId = "closeMatter",
            summary = "Close a matter; refused while a deadline or a ticket of it is open, which are listed")
    @ApiResponse(responseCode = "204", description = "It is closed", content = @Content)
    ResponseEntity<Void> close(
            @PathVariable long matter,
            @Parameter(description = "The ETag that was last seen; * stands for any", required = true, example = "*")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            @RequestBody ClosingJson it,
            HttpServletRequest request,
            Member me) {
        var remark = Objects.requireNonNullElse(it.remark(), "");
        changing.close(new MatterId(matter), Changing.required(match), remark, me, Caller.language(request));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/closing")
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "reopenMatter", summary = "Open a closed matter again; an open one stays as it is")
    @ApiResponse(responseCode = "204", description = "It is open", content = @Content)
    ResponseEntity<Void> reopen(
            @PathVariable long matter,
            @Parameter(description = "The ETag that was last seen; * stands for any", required = true, example = "*")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            Member me) {
        changing.reopen(new MatterId(matter), Changing.required(match), me);
        return ResponseEntity.noContent().build();
    }
}
