package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.matters.ClosingMatters;
import dk.skranke.matters.Closings;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One matter, and whether its work is done: while it is closed, its closing is there. */
@RestController
@RequestMapping(path = Place.ROOT + "/matters/{matter}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class MatterApi {

    private final Parties parties;
    private final Closings closings;
    private final ClosingMatters closing;

    MatterApi(Parties parties, Closings closings, ClosingMatters closing) {
        this.parties = parties;
        this.closings = closings;
        this.closing = closing;
    }

    @GetMapping
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "getMatter", summary = "Read a matter")
    RegisterJson.Matter matter(@PathVariable long matter, Member me) {
        me.mustBelong();
        var it = parties.matter(new MatterId(matter)).orElseThrow(NotFound::new);
        return RegisterJson.Matter.of(it, closings.of(List.of(it.id())).get(it.id()));
    }

    @PutMapping(path = "/closing", consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(
            operationId = "closeMatter",
            summary = "Close a matter; refused while a deadline or a ticket of it is open, which are listed")
    RegisterJson.Matter close(
            @PathVariable long matter, @RequestBody ClosingJson it, HttpServletRequest request, Member me) {
        var id = new MatterId(matter);
        if (!closed(id)) closing.close(id, Objects.requireNonNullElse(it.remark(), ""), me, Caller.language(request));
        return matter(matter, me);
    }

    @DeleteMapping("/closing")
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "reopenMatter", summary = "Open a closed matter again; an open one stays as it is")
    @ApiResponse(responseCode = "204", description = "It is open", content = @Content)
    ResponseEntity<Void> reopen(@PathVariable long matter, Member me) {
        var id = new MatterId(matter);
        me.mustBelong();
        if (parties.matter(id).isEmpty()) throw new NotFound();
        if (closed(id)) closing.reopen(id, "", me);
        return ResponseEntity.noContent().build();
    }

    /** Saying the same twice is no mistake. */
    private boolean closed(MatterId id) {
        return closings.of(List.of(id)).containsKey(id);
    }
}
