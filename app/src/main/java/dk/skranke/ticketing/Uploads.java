package dk.skranke.ticketing;

import dk.skranke.files.FileNames;
import dk.skranke.files.FileStore;
import dk.skranke.files.StorageFull;
import dk.skranke.files.TooLarge;
import dk.skranke.ticketing.pages.Complaint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form, kept before anything refers to them. */
@Component
class Uploads {

    static final int MOST = 10;
    private static final long MEGABYTE = 1024 * 1024;

    /** @param wrong why they were not kept; then there are none */
    record Kept(List<NewAttachment> files, @Nullable Complaint wrong) {}

    private final FileStore store;
    private final long limit;

    Uploads(FileStore store, @Value("${skranke.files.limit}") long limit) {
        this.store = store;
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    Kept keep(List<MultipartFile> files) throws IOException {
        var chosen = files.stream().filter(Uploads::chosen).toList();
        if (chosen.size() > MOST) return refused(Complaint.of("ticketing.new.files-many", MOST, chosen.size()));
        var kept = new ArrayList<NewAttachment>();
        for (var file : chosen) {
            var name = FileNames.clean(file.getOriginalFilename());
            try (var bytes = file.getInputStream()) {
                kept.add(new NewAttachment(name, store.keep(bytes, name, limit), null));
            } catch (TooLarge _) {
                return refused(Complaint.of("ticketing.new.files-large", name, limit / MEGABYTE));
            } catch (StorageFull _) {
                return refused(Complaint.of("ticketing.new.files-full", name));
            }
        }
        return new Kept(List.copyOf(kept), null);
    }

    /** A browser sends one nameless empty part when no file was chosen. */
    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty()
                || (file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty());
    }

    private static Kept refused(Complaint wrong) {
        return new Kept(List.of(), wrong);
    }
}
