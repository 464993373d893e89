import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns the templates into Java. Touches only files whose content changed, so that a build without changes compiles
 * nothing. Arguments: templates, Java output, resource output, package.
 */
public class GeneratePages {

    public static void main(String[] args) throws IOException {
        var templates = Path.of(args[0]);
        var temporary = Files.createTempDirectory("pages");
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(templates), temporary.resolve("java"), ContentType.Html, null, args[3]);
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        engine.setTargetResourceDirectory(temporary.resolve("resources"));
        engine.generateAll();

        var changed = sync(temporary.resolve("java"), Path.of(args[1]), args[3].replace('.', '/'))
                + sync(temporary.resolve("resources"), Path.of(args[2]), args[3].replace('.', '/'));
        delete(temporary);
        System.out.println("Pages: " + changed + " files changed");
    }

    private static int sync(Path from, Path to, String folder) throws IOException {
        var changed = 0;
        Set<Path> wanted = new HashSet<>();
        for (var file : files(from)) {
            var relative = from.relativize(file);
            var target = to.resolve(relative);
            wanted.add(relative);
            if (Files.exists(target) && Files.mismatch(file, target) < 0) continue;
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            changed++;
        }
        for (var file : files(to.resolve(folder))) {
            var name = file.toString();
            if (!name.endsWith(".java") && !name.endsWith(".bin")) continue;
            if (wanted.contains(to.relativize(file))) continue;
            Files.delete(file);
            changed++;
        }
        return changed;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
