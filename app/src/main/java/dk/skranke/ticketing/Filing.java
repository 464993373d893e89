package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new ticket that was read from the form and found to be in order. */
public record Filing(
        CategoryId category,
        Asked by,
        @Nullable Call call,
        String title,
        String text,
        @Nullable TeamId team,
        @Nullable MatterId matter,
        Priority priority,
        NextStep next,
        @Nullable UUID key,
        @Nullable Weight weight,
        @Nullable String reason,
        Map<String, String> answers) {

    public Filing(
            CategoryId category,
            Asked by,
            @Nullable Call call,
            String title,
            String text,
            @Nullable TeamId team,
            @Nullable MatterId matter,
            Priority priority,
            NextStep next,
            @Nullable UUID key) {
        this(category, by, call, title, text, team, matter, priority, next, key, null, null, Map.of());
    }

    /** Who asked, as far as the form tells. */
    public sealed interface Asked {

        record Known(Requester requester) implements Asked {}

        /** Somebody outside whom the office does not know yet. */
        record Unknown(String name, @Nullable String mail) implements Asked {}
    }

    /** @param direction {@code IN} or {@code OUT} */
    public record Call(String who, String direction) {}

    Opening.Request request(Requester requester, PersonId author, Language otherwise, List<NewAttachment> files) {
        var first = new NewMessage(
                call == null ? MessageKind.FORM : MessageKind.PHONE,
                new Actor.Colleague(author),
                call == null ? List.of() : List.of(call.who()),
                call == null ? null : call.direction(),
                LanguageGuess.of(text, otherwise),
                text,
                SafeHtml.fromText(text),
                "",
                null,
                Set.of(),
                files,
                key);
        return new Opening.Request(
                title, category, requester, team, matter, priority, next, first, null, key, weight, reason, answers,
                null);
    }
}
