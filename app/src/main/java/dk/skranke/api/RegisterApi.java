package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.matters.ClientId;
import dk.skranke.matters.Closings;
import dk.skranke.matters.Matter;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Place.ROOT, produces = APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class RegisterApi {

    private final Directory directory;
    private final Catalogue catalogue;
    private final Parties parties;
    private final Closings closings;

    RegisterApi(Directory directory, Catalogue catalogue, Parties parties, Closings closings) {
        this.closings = closings;
        this.directory = directory;
        this.catalogue = catalogue;
        this.parties = parties;
    }

    @GetMapping("/people")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "listPeople", summary = "List everybody who can be given work")
    Listed<RegisterJson.Person> people(
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor) {
        var people = directory.people().stream()
                .map(it -> new RegisterJson.Person(
                        it.id().value(),
                        it.name(),
                        it.title(),
                        it.mail(),
                        it.role(),
                        it.teams().stream().map(TeamId::value).sorted().toList()))
                .toList();
        return kept(people, RegisterJson.Person::id, limit, cursor);
    }

    @GetMapping("/teams")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "listTeams", summary = "List the teams")
    Listed<RegisterJson.Team> teams(
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor) {
        var teams = directory.teams().stream()
                .map(it -> new RegisterJson.Team(it.id().value(), it.name(), it.isDefault()))
                .toList();
        return kept(teams, RegisterJson.Team::id, limit, cursor);
    }

    @GetMapping("/categories")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "listCategories", summary = "List the kinds of tickets that are offered")
    Listed<RegisterJson.Category> categories(
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var language = Caller.language(request);
        var categories = catalogue.categories().stream()
                .map(it -> new RegisterJson.Category(
                        it.id().value(),
                        it.key(),
                        it.name(language),
                        it.team() == null ? null : it.team().value()))
                .toList();
        return kept(categories, RegisterJson.Category::id, limit, cursor);
    }

    @GetMapping("/clients")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "listClients", summary = "List the clients")
    Listed<RegisterJson.Client> clients(
            @Parameter(description = "Words of the name", schema = @Schema(maxLength = 200))
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            Member me) {
        me.mustBelong();
        var found = parties.clients(Query.after(cursor), Query.words("q", q, 200), Query.limit(limit) + 1);
        return Listed.of(
                found,
                limit,
                it -> new RegisterJson.Client(it.id().value(), it.name()),
                it -> Long.toString(it.id().value()));
    }

    @GetMapping("/matters")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "listMatters", summary = "List the matters")
    Listed<RegisterJson.Matter> matters(
            @Parameter(description = "Words of the number or the name", schema = @Schema(maxLength = 200))
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Id of a client") @RequestParam(required = false) @Nullable Long client,
            @Limit @RequestParam(defaultValue = "50") int limit,
            @From @RequestParam(required = false) @Nullable String cursor,
            Member me) {
        me.mustBelong();
        var found = parties.matters(
                Query.after(cursor),
                Query.words("q", q, 200),
                client == null ? null : new ClientId(client),
                Query.limit(limit) + 1);
        var closed = closings.of(found.stream().map(Matter::id).toList());
        return Listed.of(
                found,
                limit,
                it -> RegisterJson.Matter.of(it, closed.get(it.id())),
                it -> Long.toString(it.id().value()));
    }

    /** A piece of what is kept in memory, in the order of the ids. */
    private static <T> Listed<T> kept(List<T> all, ToLongFunction<T> id, int limit, @Nullable String cursor) {
        var after = Query.after(cursor);
        var found = all.stream()
                .filter(it -> id.applyAsLong(it) > after)
                .sorted(Comparator.comparingLong(id))
                .limit(Query.limit(limit) + 1L)
                .toList();
        return Listed.of(found, limit, it -> it, it -> Long.toString(id.applyAsLong(it)));
    }
}
