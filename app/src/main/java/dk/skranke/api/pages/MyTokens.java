package dk.skranke.api.pages;

import dk.skranke.api.Scope;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tokens that I have made, and the form for another one. */
public record MyTokens(
        List<Row> rows, String name, Set<Scope> scopes, int days, List<Integer> offered, Map<String, Refused> errors)
        implements Page {

    public record Row(
            long id,
            String name,
            String scopes,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        public static Row of(
                long id, String name, List<Scope> scopes, Instant expiresAt, @Nullable Instant lastUsedAt) {
            var codes = scopes.stream().map(Scope::code).collect(Collectors.joining(", "));
            return new Row(id, name, codes, expiresAt, lastUsedAt);
        }
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
