package dk.skranke.ticketing;

import dk.skranke.files.FileNames;
import dk.skranke.files.FileStore;
import dk.skranke.files.StorageFull;
import dk.skranke.files.TooLarge;
import dk.skranke.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files of a message before anything else is done, so that no transaction waits for a slow line. */
@Component
public class Uploads {

    private static final int MOST = 10;

    private final FileStore store;
    private final long limit;

    Uploads(FileStore store, @Value("${skranke.files.limit}") long limit) {
        this.store = store;
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** @throws StorageFull when the disk is full; nothing is kept then */
    public List<NewAttachment> keep(List<MultipartFile> files) {
        var chosen = files.stream().filter(Uploads::chosen).toList();
        if (chosen.size() > MOST) throw new Refused("ticketing.files.too-many", MOST, chosen.size());
        return chosen.stream().map(this::keep).toList();
    }

    private NewAttachment keep(MultipartFile file) {
        var name = FileNames.clean(file.getOriginalFilename());
        try (var bytes = file.getInputStream()) {
            return new NewAttachment(name, store.keep(bytes, name, limit), null);
        } catch (TooLarge _) {
            throw new Refused("ticketing.files.too-large", name, limit / 1024 / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers send an empty part for a field without files. */
    private static boolean chosen(MultipartFile file) {
        return !Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
    }

    /** Whether somebody chose files at all. */
    public static boolean chosen(@Nullable List<MultipartFile> files) {
        return files != null && files.stream().anyMatch(Uploads::chosen);
    }
}
