package dk.skranke.ticketing;

import dk.skranke.documents.Documents;
import dk.skranke.files.Damaged;
import dk.skranke.files.Missing;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.pages.CaseFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Makes the file for the case: a PDF to read, or a ZIP with everything that belongs to it. */
@Service
class CaseFiles {

    /** @param internal what the office said to itself; {@code history} every step of the ticket */
    record Wanted(boolean internal, boolean history) {}

    /** Where the file goes, once its name is known and nothing can be refused any more. */
    interface Target {

        OutputStream open(String name) throws IOException;
    }

    private final CaseFileReading reading;
    private final Documents documents;
    private final dk.skranke.files.FileStore store;

    CaseFiles(CaseFileReading reading, Documents documents, dk.skranke.files.FileStore store) {
        this.reading = reading;
        this.documents = documents;
        this.store = store;
    }

    void pdf(TicketId id, Wanted wanted, Member me, Target target) throws IOException {
        var read = reading.of(id, wanted, me);
        var pdf = documents.pdf(read.page(false), me.language());
        reading.taken(id, "pdf", wanted, me);
        try (var out = target.open("ticket-" + id.value() + ".pdf")) {
            out.write(pdf);
        }
    }

    /** Files go straight from the store to whoever asked; none is held in memory. */
    void zip(TicketId id, Wanted wanted, Member me, Target target) throws IOException {
        var read = reading.of(id, wanted, me);
        var pdf = documents.pdf(read.page(false), me.language());
        var index = documents.html(read.page(true), me.language());
        reading.taken(id, "zip", wanted, me);
        try (var zip = new ZipOutputStream(
                new BufferedOutputStream(target.open("ticket-" + id.value() + ".zip")), StandardCharsets.UTF_8)) {
            write(zip, "index.html", index.getBytes(StandardCharsets.UTF_8));
            write(zip, "ticket-" + id.value() + ".pdf", pdf);
            var lost = new ArrayList<String>();
            for (var file : read.files()) copy(zip, file, lost);
            if (!lost.isEmpty())
                write(zip, lostName(me.language()), String.join("\n", lost).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void copy(ZipOutputStream zip, CaseFile.Kept file, List<String> lost) throws IOException {
        try (var bytes = store.open(new dk.skranke.files.ContentId(file.content()))) {
            zip.putNextEntry(new ZipEntry(file.path()));
            bytes.transferTo(zip);
        } catch (Missing | Damaged _) {
            lost.add(file.path());
        }
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String lostName(Language language) {
        return dk.skranke.web.Text.in(language, "ticketing.case-file.lost") + ".txt";
    }
}
