package dk.skranke.book;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.web.OfficeFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/** Reads receipts that are text, or an export of beA packed with others: the day that counts is the one they say. */
@Component
class Receipts {

    private static final int LONGEST = 2 * 1024 * 1024;
    private static final int MOST_PACKED = 60;

    private final FileStore files;
    private final OfficeFacts office;

    Receipts(FileStore files, OfficeFacts office) {
        this.files = files;
        this.office = office;
    }

    /** Nothing where the file says nothing that we can read, as in most PDFs. */
    Optional<Instant> moment(ContentId file) {
        try (var bytes = files.open(file)) {
            return moment(bytes.readNBytes(LONGEST));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Optional<Instant> moment(byte[] bytes) throws IOException {
        if (starts(bytes, "PK")) return packed(new ByteArrayInputStream(bytes));
        return starts(bytes, "%PDF") ? Optional.empty() : ReceiptText.moment(bytes, office.zone());
    }

    /** As beA exports a message: whatever else is in it, its own words are XML, HTML or text. */
    private Optional<Instant> packed(InputStream bytes) throws IOException {
        var moments = new ArrayList<Instant>();
        var left = LONGEST;
        try (var zip = new ZipInputStream(bytes)) {
            for (var i = 0; i < MOST_PACKED && left > 0; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) break;
                if (!entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(xml|html?|txt|eml)")) continue;
                var text = zip.readNBytes(left);
                left -= text.length;
                ReceiptText.moment(text, office.zone()).ifPresent(moments::add);
            }
        }
        return ReceiptText.one(List.copyOf(moments).stream().distinct().toList());
    }

    private static boolean starts(byte[] bytes, String with) {
        if (bytes.length < with.length()) return false;
        for (var i = 0; i < with.length(); i++) if (bytes[i] != with.charAt(i)) return false;
        return true;
    }
}
