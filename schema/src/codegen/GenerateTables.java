import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a throw-away PostgreSQL and generates each schema into the package of the module that owns
 * it. Does nothing when neither migrations nor generator changed. Arguments: module folder, output folder.
 */
public class GenerateTables {

    public static void main(String[] args) throws Exception {
        var module = Path.of(args[0]);
        var out = Path.of(args[1]);
        var stamp = out.resolve(".stamp");
        var print = fingerprint(module);
        if (Files.exists(stamp) && Files.readString(stamp).equals(print)) {
            System.out.println("Tables: up to date");
            return;
        }
        delete(out);
        var home = Files.createTempDirectory("schema");
        var cache = Path.of(System.getProperty("user.home"), ".cache", "skranke");
        try (var postgres = EmbeddedPostgres.start(home, cache, Durability.FOR_TESTS)) {
            var url = postgres.jdbcUrl("postgres");
            migrate(url, postgres.superuserPassword(), module);
            for (var schema : schemas(url, postgres.superuserPassword()))
                generate(url, postgres.superuserPassword(), schema, out);
        }
        Files.writeString(stamp, print);
        delete(home);
    }

    private static void migrate(String url, String password, Path module) throws Exception {
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("create role skranke_app");
        }
        Flyway.configure()
                .dataSource(url, EmbeddedPostgres.SUPERUSER, password)
                .locations("filesystem:" + module.resolve("src/main/resources/db/migration"))
                .placeholders(Map.of("app_role", "skranke_app"))
                .load()
                .migrate();
    }

    /** Every schema of the migrations but those that hold functions or a library's tables only. */
    private static List<String> schemas(String url, String password) throws Exception {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                var statement = connection.createStatement();
                var names = statement.executeQuery("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                        order by nspname""")) {
            while (names.next()) found.add(names.getString(1));
        }
        return found;
    }

    private static void generate(String url, String password, String schema, Path out) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser(EmbeddedPostgres.SUPERUSER)
                        .withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(new SchemaMappingType().withInputSchema(schema))
                                .withExcludes(
                                        "head|words|query|expected|teams|backwards|by_word|as_guest|.*_changed|.*_added|.*_moved|asker.*|system|taking_part")
                                .withIncludeRoutines(schema.equals("search"))
                                .withIncludeUDTs(false))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withFluentSetters(true)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withGlobalCatalogReferences(false)
                                .withDefaultCatalog(false)
                                .withComments(false))
                        .withTarget(new Target()
                                .withPackageName("dk.skranke." + schema + ".db")
                                .withDirectory(out.toString())
                                .withClean(false))));
    }

    private static String fingerprint(Path module) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(org.jooq.Constants.FULL_VERSION.getBytes());
        try (var walk = Files.walk(module.resolve("src"))) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(module.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
