package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.book.Upcoming;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deadline book to read. Entering, checking and striking are for people. */
@RestController
@RequestMapping(path = Place.ROOT, produces = APPLICATION_JSON_VALUE)
@Tag(name = "Deadlines")
class BookApi {

    private final Upcoming book;

    BookApi(Upcoming book) {
        this.book = book;
    }

    @GetMapping("/deadlines")
    @Needs(Scope.TICKETS_READ)
    @Operation(
            operationId = "listDeadlines",
            summary = "List the deadlines of the tickets that the person sees, struck ones too, in the order of entry")
    Listed<DeadlineJson> deadlines(
            @Parameter(description = "Of this ticket only") @RequestParam(required = false) @Nullable Long ticket,
            @Parameter(description = "Only those that are not struck") @RequestParam(defaultValue = "false")
                    boolean open,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Member me) {
        me.mustBelong();
        var of = ticket == null ? null : new TicketId(ticket);
        var found = book.after(Query.after(cursor), of, open, Query.limit(limit) + 1, me);
        var language = Caller.language(request);
        return Listed.of(
                found,
                limit,
                it -> DeadlineJson.of(it, language),
                it -> Long.toString(it.id().value()));
    }
}
