package dk.skranke.api;

import dk.skranke.office.Member;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.method.HandlerMethod;

/** What the published description says of all operations alike: the way in, and what can go wrong. */
@Component
@Lazy
class Description implements OpenApiCustomizer, OperationCustomizer {

    private static final String TOKEN = "token";

    Description() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Member.class);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Skranke")
                .version("1")
                .description(
                        "Tickets, people and matters of the office, as far as the person of the token may see them."));
        api.setServers(List.of(new Server().url("/")));
        if (api.getComponents() == null) api.setComponents(new Components());
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token that a person made in Skranke under Your account, Access tokens"))
                .addResponses("Problem", problem());
        ModelConverters.getInstance(true)
                .readAll(ProblemJson.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        new Nullness(api.getComponents()).tell();
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem, in the language of Accept-Language")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) return operation;
        operation.addSecurityItem(
                new SecurityRequirement().addList(TOKEN, needs.value().code()));
        for (var status : problems(operation, method.hasMethodAnnotation(DeleteMapping.class))) {
            operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem"));
        }
        return operation;
    }

    private static List<String> problems(Operation operation, boolean removes) {
        var statuses = new ArrayList<>(List.of("400", "401", "403", "404", "406", "500", "503"));
        var match = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> it.getName().equals("If-Match"));
        if (match) statuses.addAll(List.of("412", "428"));
        if (removes) statuses.addAll(List.of("409", "422"));
        if (operation.getRequestBody() == null) return statuses;
        statuses.addAll(List.of("409", "413", "415", "422"));
        if (!match) statuses.add("507");
        return statuses;
    }
}
