package dk.skranke.database;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The schema in all its versions, for whoever brings back what an older program wrote. */
public final class Migrations {

    private final Connection connection;

    public Migrations(Connection connection) {
        this.connection = connection;
    }

    /** Whether this program knows the schema of that version. */
    public boolean know(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway(version).info().all())
                .map(it -> it.getVersion())
                .filter(Objects::nonNull)
                .anyMatch(wanted::equals);
    }

    /** Makes the schema as it was then; the program itself goes on from there when it starts. */
    public void upTo(String version) {
        WorkingRole.prepare(connection);
        flyway(version).migrate();
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(connection.url(), connection.owner(), connection.ownerPassword())
                .placeholders(Map.of("app_role", connection.role()))
                .target(version)
                .load();
    }
}
