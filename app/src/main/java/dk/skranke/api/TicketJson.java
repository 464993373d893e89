package dk.skranke.api;

import dk.skranke.catalogue.Category;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Ticket")
record TicketJson(
        long number,
        String title,
        TicketStatus status,
        Priority priority,
        CategoryKey category,
        @Schema(description = "da, de or en") String language,
        RequesterJson requester,
        @Nullable Named client,
        @Nullable MatterNumber matter,
        Named team,
        @Nullable Named assignee,
        NextStepJson nextStep,
        List<String> tags,

        @Schema(description = "What came of it; when it is closed") @Nullable
        String outcome,

        @Schema(description = "The client wrote last") boolean unanswered,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,

        @Schema(description = "Where it stands in its workflow, by the office’s own key; null without one") @Nullable
        String stage,

        @Schema(description = "What its category asked, by the key of the field")
        Map<String, String> answers) {

    @Schema(name = "CategoryKey")
    record CategoryKey(long id, String key) {}

    @Schema(name = "Named")
    record Named(long id, @Nullable String name) {}

    @Schema(name = "MatterNumber")
    record MatterNumber(
            long id, @Nullable String number, @Nullable String name) {}

    @Schema(name = "Requester", description = "A person of the office, or a contact outside")
    record RequesterJson(
            @Nullable Long person,
            @Nullable Long contact,
            @Nullable String name,
            @Nullable String mail) {}

    static TicketJson of(Docket.Sheet it, Category category, String team, @Nullable String assignee) {
        return new TicketJson(
                it.id().value(),
                it.title(),
                it.status(),
                it.priority(),
                new CategoryKey(category.id().value(), category.key()),
                it.language().code(),
                requester(it),
                it.client() == null ? null : new Named(it.client().value(), it.clientName()),
                it.matter() == null ? null : new MatterNumber(it.matter().value(), it.matterNumber(), it.matterName()),
                new Named(it.team().value(), team),
                it.assignee() == null ? null : new Named(it.assignee().value(), assignee),
                NextStepJson.of(it.next()),
                it.tags(),
                it.outcome(),
                it.unanswered(),
                it.openedAt(),
                it.activeAt(),
                it.closedAt(),
                it.stage(),
                it.answers());
    }

    private static RequesterJson requester(Docket.Sheet it) {
        return switch (it.requester()) {
            case Requester.Colleague by ->
                new RequesterJson(by.id().value(), null, it.requesterName(), it.requesterMail());
            case Requester.Outsider by ->
                new RequesterJson(null, by.id().value(), it.requesterName(), it.requesterMail());
        };
    }
}
