package dk.skranke.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that it takes to start PostgreSQL, again and again, in the same way. */
record Launch(
        DataFolder folder,
        Binaries binaries,
        Account account,
        Durability durability,
        List<String> ownGroup,
        List<String> extra) {

    /** Nothing of a statement may reach the log: terse leaves out the details of an error, and those hold values. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=128MB",
            "max_connections=60",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_destination=stderr",
            "logging_collector=off",
            "log_statement=none",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_min_duration_statement=-1",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    Server on(int port) throws IOException, InterruptedException {
        Leftover.clear(folder.data());
        folder.log().makeRoom();
        return Server.launch(Command.join(ownGroup, Server.supervised(account.running(postgres(port)))), folder);
    }

    private List<String> postgres(int port) {
        var words = new ArrayList<>(
                List.of(binaries.postgres().toString(), "-D", folder.data().toString(), "-p", Integer.toString(port)));
        for (var setting : SETTINGS) words.addAll(List.of("-c", setting));
        for (var setting : extra) words.addAll(List.of("-c", setting));
        // Last, and so final.
        for (var setting : durability.settings()) words.addAll(List.of("-c", setting));
        return words;
    }
}
