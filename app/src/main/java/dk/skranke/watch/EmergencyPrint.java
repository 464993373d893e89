package dk.skranke.watch;

import dk.skranke.book.Upcoming;
import dk.skranke.documents.Documents;
import dk.skranke.office.Directory;
import dk.skranke.watch.pages.EmergencyList;
import dk.skranke.watch.pages.EmergencyList.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every morning the next fourteen days as a file outside the database: for the day on which the machine is gone. */
@Component
class EmergencyPrint {

    private static final int DAYS = 14;
    private static final int KEPT = 14;
    /** So many are laid out at a time: a page for each of thousands at once takes more memory than there is. */
    private static final int MOST = 1000;

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

    Path folder() {
        return folder;
    }

    void write(LocalDate today) {
        var until = today.plusDays(DAYS);
        var language = directory.language();
        var lines = upcoming.open(until).stream()
                .map(it -> new Line(
                        it.ends(),
                        it.title(language),
                        it.law(),
                        it.matter() == null ? "#" + it.ticket().value() : it.matter(),
                        it.client() == null ? "" : it.client(),
                        directory.person(it.responsible()).name(),
                        it.pre(),
                        it.control().mark()))
                .toList();
        try {
            Files.createDirectories(folder);
            for (var part : parts(today, until, lines)) put(part, documents.pdf(part, language));
            removeBefore(today.minusDays(KEPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<EmergencyList> parts(LocalDate from, LocalDate until, List<Line> lines) {
        var parts = Math.max(1, Math.ceilDiv(lines.size(), MOST));
        return IntStream.range(0, parts)
                .mapToObj(it -> new EmergencyList(
                        from, until, it + 1, parts, lines.subList(it * MOST, Math.min(lines.size(), (it + 1) * MOST))))
                .toList();
    }

    private void put(EmergencyList part, byte[] pdf) throws IOException {
        var name = NAME + part.from() + (part.part() == 1 ? "" : "-" + part.part());
        var written = folder.resolve(name + ".part");
        Files.write(written, pdf);
        Files.move(
                written,
                folder.resolve(name + ".pdf"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeBefore(LocalDate day) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "*.pdf")) {
            for (var it : files) {
                if (it.getFileName().toString().compareTo(NAME + day) < 0) Files.delete(it);
            }
        }
    }
}
