package dk.skranke.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL that another program has started on a folder, for whoever may read the password beside the data. */
public record RunningPostgres(int port, String password) {

    /** Empty while it is not ready. */
    public static Optional<RunningPostgres> in(Path home) throws IOException {
        var password = Password.read(home);
        return PidFile.read(home.resolve("data"))
                .filter(PidFile::ready)
                .filter(it -> ProcessHandle.of(it.pid()).isPresent())
                .map(it -> new RunningPostgres(it.port(), password));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "RunningPostgres[" + port + "]";
    }
}
