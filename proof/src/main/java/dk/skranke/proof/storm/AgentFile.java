package dk.skranke.proof.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The saboteur as a file that a Java machine takes along. */
final class AgentFile {

    private static final String HOME = "dk/skranke/proof/sabotage/";

    private AgentFile() {}

    static Path write(Path place) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "dk.skranke.proof.sabotage.Agent");
        try (var jar = new JarOutputStream(Files.newOutputStream(place), manifest)) {
            for (var it : List.of("Agent", "Agent$1", "Agent$Target", "Careless")) {
                jar.putNextEntry(new JarEntry(HOME + it + ".class"));
                try (var bytes = AgentFile.class.getResourceAsStream("/" + HOME + it + ".class")) {
                    if (bytes == null) throw new IOException(it + " is missing");
                    bytes.transferTo(jar);
                }
            }
        }
        return place;
    }
}
