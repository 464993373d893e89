package dk.skranke.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The packaged program, and how it is started. Laid out with what a trial start learned it is up in less than half the
 * time: the same classes run; a test of many starts is just over sooner.
 *
 * @param jar to be started
 * @param options for the Java machine
 */
public record Packaged(Path jar, List<String> options) {

    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** As the build leaves it. */
    public static Packaged as(Path jar) {
        return new Packaged(jar, List.of());
    }

    /** As {@code ./skranke install} lays it out. */
    public static Packaged installed(Path packaged) {
        var place = packaged.toAbsolutePath().normalize().resolveSibling("program");
        var cache = place.resolve("skranke.aot");
        if (!Files.exists(cache)) throw new IllegalStateException("No " + cache + ". First: ./skranke install");
        return new Packaged(
                place.resolve(packaged.getFileName()),
                List.of(QUICK, "-XX:AOTCache=" + cache, "-Dspring.aot.enabled=true"));
    }

    /** With an archive of classes alone, which also serves a program that is changed while it loads (an AOT cache does not). */
    public static Packaged archived(Path packaged, Path folder) throws IOException {
        var place = folder.resolve("program");
        unpack(packaged, place);
        var jar = place.resolve(packaged.getFileName());
        var classes = place.resolve("classes.jsa");
        var trial = new Packaged(jar, List.of(QUICK, "-XX:ArchiveClassesAtExit=" + classes));
        trial.start(folder.resolve("trial"), Map.of(), Map.of()).close();
        if (!Files.exists(classes)) throw new IOException("No " + classes + ". See " + folder.resolve("trial.out"));
        return new Packaged(jar, List.of(QUICK, "-XX:SharedArchiveFile=" + classes));
    }

    public Installation start(Path data, Map<String, String> properties, Map<String, String> environment) {
        return Installation.start(jar, options, data, properties, environment);
    }

    private static void unpack(Path packaged, Path place) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--destination",
                        place.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) throw new IOException(packaged + " cannot be unpacked");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
