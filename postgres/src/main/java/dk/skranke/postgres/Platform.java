package dk.skranke.postgres;

import java.util.Map;

/** Knows which of the PostgreSQL archives on the class path runs on this computer. */
final class Platform {

    /** The archive for macOS is universal. */
    private static final Map<String, String> ARCHIVES = Map.of(
            "Linux amd64", "postgres-linux-x86_64.txz",
            "Linux aarch64", "postgres-linux-arm_64.txz",
            "Mac OS X x86_64", "postgres-darwin-arm_64.txz",
            "Mac OS X aarch64", "postgres-darwin-arm_64.txz");

    private Platform() {}

    static String archive() {
        return archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String archive(String system, String processor) {
        var archive = ARCHIVES.get(system + " " + processor);
        if (archive == null)
            throw new CannotStart("No PostgreSQL comes along for %s on %s. Install one and %s."
                    .formatted(system, processor, CannotStart.USE_YOUR_OWN));
        return archive;
    }
}
