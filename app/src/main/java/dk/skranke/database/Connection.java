package dk.skranke.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where PostgreSQL is and who owns the database. The program itself works under a second role that owns nothing. */
public record Connection(String url, String database, String owner, String ownerPassword) {

    String role() {
        var name = database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return (name.equals("postgres") ? "skranke" : name) + "_app";
    }

    /** Derived, so that several nodes on one database agree on it without sharing a file. */
    String password() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    FlywayConnectionDetails forMigrations() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return owner;
            }

            @Override
            public String getPassword() {
                return ownerPassword;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    JdbcConnectionDetails forWork() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return role();
            }

            @Override
            public String getPassword() {
                return password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public String toString() {
        return "Connection[" + database + "]";
    }
}
