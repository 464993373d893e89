package dk.skranke.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads {@code postgresql://owner:password@host:port/database?sslmode=…}, as PostgreSQL's own programs write it. */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    public static Connection parse(String url) {
        var uri = uri(url);
        var owner = uri.getRawUserInfo();
        var path = uri.getRawPath();
        if (owner == null || !owner.contains(":") || uri.getHost() == null || path == null || path.length() < 2) {
            throw new DatabaseUrlUnreadable();
        }
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new Connection(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + path + query(uri.getRawQuery()),
                path.substring(1),
                decoded(owner.substring(0, owner.indexOf(':'))),
                decoded(owner.substring(owner.indexOf(':') + 1)));
    }

    private static URI uri(String url) {
        try {
            var uri = URI.create(url.startsWith("jdbc:") ? url.substring(5) : url);
            if ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())) return uri;
        } catch (IllegalArgumentException e) {
            throw new DatabaseUrlUnreadable();
        }
        throw new DatabaseUrlUnreadable();
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
