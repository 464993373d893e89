package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.office.Member;
import dk.skranke.search.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Place.ROOT + "/search", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Search")
class SearchApi {

    private final Finding finding;

    SearchApi(Finding finding) {
        this.finding = finding;
    }

    @GetMapping
    @Needs(Scope.TICKETS_READ)
    @Operation(operationId = "search", summary = "Find tickets by words or by number; next is always null")
    Listed<SearchHitJson> search(
            @Parameter(schema = @Schema(minLength = 1, maxLength = 200), example = "printer") @RequestParam String q,
            @Limit @RequestParam(defaultValue = "50") int limit,
            Member me) {
        var hits = finding.find(Query.words("q", q, 200), Query.limit(limit), me);
        return new Listed<>(hits.stream().map(SearchHitJson::of).toList(), null);
    }
}
