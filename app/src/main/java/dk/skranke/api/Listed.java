package dk.skranke.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of a list, and where it goes on. */
record Listed<T>(
        List<T> items,

        @Schema(description = "Give it as cursor to read on; null at the end") @Nullable
        String next) {

    /** @param found one more than asked for, when there are more */
    static <F, T> Listed<T> of(List<F> found, int limit, Function<F, T> shown, Function<F, String> cursor) {
        var more = found.size() > limit;
        var here = more ? found.subList(0, limit) : found;
        return new Listed<>(
                here.stream().map(shown).toList(), more ? Query.opaque(cursor.apply(here.getLast())) : null);
    }
}
