package dk.skranke.watch;

import dk.skranke.book.Upcoming;
import dk.skranke.documents.Documents;
import dk.skranke.office.Directory;
import dk.skranke.watch.pages.EmergencyList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every morning the next fourteen days as a file outside the database: for the day on which the machine is gone. */
@Component
class EmergencyPrint {

    private static final int DAYS = 14;
    private static final int KEPT = 14;
    private static final String NAME = "deadlines-";

    private final Upcoming upcoming;
    private final Documents documents;
    private final Directory directory;
    private final Path folder;

    EmergencyPrint(
            Upcoming upcoming,
            Documents documents,
            Directory directory,
            @Value("${skranke.deadlines.print-folder:${skranke.data}/emergency}") Path folder) {
        this.upcoming = upcoming;
        this.documents = documents;
        this.directory = directory;
        this.folder = folder;
    }

    void write(LocalDate today) {
        var until = today.plusDays(DAYS);
        var language = directory.language();
        var lines = upcoming.open(until).stream()
                .map(it -> new EmergencyList.Line(
                        it.ends(),
                        it.title(language),
                        it.law(),
                        it.matter() == null ? "#" + it.ticket().value() : it.matter(),
                        it.client() == null ? "" : it.client(),
                        directory.person(it.responsible()).name(),
                        it.pre(),
                        it.control().mark()))
                .toList();
        var pdf = documents.pdf(new EmergencyList(today, until, lines), language);
        try {
            Files.createDirectories(folder);
            var whole = folder.resolve(NAME + today + ".pdf");
            var part = folder.resolve(NAME + today + ".part");
            Files.write(part, pdf);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeBefore(today.minusDays(KEPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeBefore(LocalDate day) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "*.pdf")) {
            for (var it : files) {
                if (it.getFileName().toString().compareTo(NAME + day + ".pdf") < 0) Files.delete(it);
            }
        }
    }
}
