package dk.skranke.workflows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way from one status to another.
 *
 * @param by roles; any one of them suffices
 * @param name what the button says, where the name of the status does not say it
 * @param when a condition on answers and facts, and {@code otherwise} what is said when it does not hold
 * @param asks what must be filled in for it
 * @param after days without a move until the program makes it by itself
 * @param within days since the last move, after which it is no longer allowed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Move(
        List<String> from,
        String to,
        List<String> by,
        @Nullable Phrase name,
        @Nullable String when,
        @Nullable Phrase otherwise,
        @Nullable List<FormField> asks,
        @Nullable List<Effect> effects,
        @Nullable Integer after,
        @Nullable Integer within) {

    @JsonIgnore
    public List<FormField> questions() {
        return asks == null ? List.of() : asks;
    }

    @JsonIgnore
    public List<Effect> consequences() {
        return effects == null ? List.of() : effects;
    }
}
