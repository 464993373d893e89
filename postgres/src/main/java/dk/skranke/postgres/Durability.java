package dk.skranke.postgres;

import java.util.List;

/** What a commit is worth. */
public enum Durability {
    /** What was committed survives a power cut. */
    DURABLE("on", List.of()),
    /** Fast, and lost with the machine. */
    FOR_TESTS("off", List.of("--no-sync"));

    private final String careful;
    private final List<String> initOptions;

    Durability(String careful, List<String> initOptions) {
        this.careful = careful;
        this.initOptions = initOptions;
    }

    List<String> initOptions() {
        return initOptions;
    }

    /** Said in both cases, so that no configuration file can switch them off behind our back. */
    List<String> settings() {
        return List.of("fsync=" + careful, "full_page_writes=" + careful, "synchronous_commit=" + careful);
    }
}
