package dk.skranke.workflows;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.skranke.forms.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A status by the name that the office gives it.
 *
 * @param reader what whoever asked reads, where that is something else
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Stage(
        String key, Phrase name, Meaning meaning, @Nullable Phrase reader) {}
