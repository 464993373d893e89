package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Value;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Place.ROOT + "/tickets", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Tickets")
class TicketsApi {

    private final Docket docket;
    private final NewTickets newTickets;
    private final Changing changing;
    private final Once once;
    private final Shown shown;
    private final Narrowed narrowed;

    TicketsApi(Docket docket, NewTickets newTickets, Changing changing, Once once, Shown shown, Narrowed narrowed) {
        this.docket = docket;
        this.newTickets = newTickets;
        this.changing = changing;
        this.once = once;
        this.shown = shown;
        this.narrowed = narrowed;
    }

    @GetMapping
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "listTickets", summary = "List tickets, the latest activity first")
    Listed<TicketJson> list(
            @Parameter(
                            description =
                                    "In the filter language of the pages, in any of the office’s languages: is:open due<7d",
                            schema = @Schema(maxLength = 1000))
                    @RequestParam(required = false)
                    @Nullable
                    String filter,
            @RequestParam(required = false) @Nullable TicketStatus status,
            @RequestParam(required = false) @Nullable Priority priority,
            @Parameter(description = "Id of a team") @RequestParam(required = false) @Nullable Long team,
            @Parameter(description = "Id of a person") @RequestParam(required = false) @Nullable Long assignee,
            @Parameter(description = "Id of a category") @RequestParam(required = false) @Nullable Long category,
            @Parameter(description = "Id of a client") @RequestParam(required = false) @Nullable Long client,
            @Parameter(description = "Id of a matter") @RequestParam(required = false) @Nullable Long matter,
            @Parameter(schema = @Schema(maxLength = 40)) @RequestParam(required = false) @Nullable String tag,
            @Parameter(schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable
                    String updatedSince,
            @Parameter(
                            description = "The next step is due before this day",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String dueBefore,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            Member me) {
        var words = Query.words("tag", tag, 40);
        var parts = new ArrayList<Filter>();
        parts.add(narrowed.by(Query.words("filter", filter, Filtering.LONGEST), me));
        if (status != null) parts.add(Filter.is(Field.STATUS, new Value.Mark(mark(status))));
        if (priority != null) parts.add(Filter.is(Field.PRIORITY, new Value.Mark(mark(priority))));
        if (team != null) parts.add(Filter.is(Field.TEAM, new Value.OfTeam(new TeamId(team))));
        if (assignee != null) parts.add(Filter.is(Field.ASSIGNEE, new Value.OfPerson(new PersonId(assignee))));
        if (!words.isEmpty()) parts.add(Filter.is(Field.TAG, new Value.Text(words)));
        var wanted = new Docket.Wanted(
                Filter.all(parts),
                category == null ? null : new CategoryId(category),
                client == null ? null : new ClientId(client),
                matter == null ? null : new MatterId(matter),
                Query.instant("updatedSince", updatedSince),
                Query.day("dueBefore", dueBefore));
        var found = docket.list(wanted, Query.before(cursor), Query.limit(limit) + 1, me);
        return Listed.of(found, limit, shown::ticket, it -> it.cursor().text());
    }

    private static String mark(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(operationId = "createTicket", summary = "File a ticket")
    @ApiResponse(
            responseCode = "201",
            description = "The ticket, as it is now",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            },
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    ResponseEntity<String> create(
            @Key @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewTicketJson ticket,
            Member me) {
        return once.answer(key, "POST /tickets " + shown.written(ticket), me, () -> created(ticket, me))
                .response();
    }

    private Answer created(NewTicketJson ticket, Member me) {
        var sheet = docket.find(newTickets.file(ticket, me), me);
        return Answer.created(Place.ticket(sheet.id().value()), Shown.etag(sheet), shown.written(shown.ticket(sheet)));
    }

    @GetMapping("/{number}")
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "readTicket", summary = "Read a ticket")
    @ApiResponse(
            responseCode = "200",
            description = "The ticket",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<TicketJson> read(@PathVariable long number, Member me) {
        return answer(docket.find(new TicketId(number), me));
    }

    @PatchMapping(path = "/{number}", consumes = APPLICATION_JSON_VALUE)
    @Needs(Scope.TICKETS_WRITE)
    @Operation(
            operationId = "changeTicket",
            summary = "Change a ticket",
            description =
                    "All changes of a request happen, or none. What the office’s rules refuse is answered with 422.")
    @ApiResponse(
            responseCode = "200",
            description = "The ticket, as it is now",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<TicketJson> change(
            @PathVariable long number,
            @Parameter(description = "The ETag that was last seen; * stands for any", required = true, example = "*")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match,
            @RequestBody TicketChangeJson change,
            Member me) {
        return answer(changing.change(new TicketId(number), Changing.required(match), change, me));
    }

    private ResponseEntity<TicketJson> answer(Docket.Sheet it) {
        return ResponseEntity.ok().eTag(Shown.etag(it)).body(shown.ticket(it));
    }
}
