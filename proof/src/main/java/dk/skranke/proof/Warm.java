package dk.skranke.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The packaged program laid out so that it starts in less than half the time: unpacked, with an archive of the classes that
 * a trial start loaded. The same classes run; a storm of many starts is just over sooner.
 *
 * @param jar to be started instead of the packaged one
 * @param options for the Java machine
 */
public record Warm(Path jar, List<String> options) {

    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    public static Warm up(Path packaged, Path folder) throws IOException {
        var place = folder.resolve("program");
        unpack(packaged, place);
        var jar = place.resolve(packaged.getFileName());
        var classes = place.resolve("classes.jsa");
        var trial = new Warm(jar, List.of(QUICK, "-XX:ArchiveClassesAtExit=" + classes));
        trial.start(folder.resolve("trial"), Map.of(), Map.of()).close();
        if (!Files.exists(classes)) throw new IOException("No " + classes + ". See " + folder.resolve("trial.out"));
        return new Warm(jar, List.of(QUICK, "-XX:SharedArchiveFile=" + classes));
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
