package dk.skranke.ticketing;

import dk.skranke.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** A file that goes with a message; its bytes are kept already. */
public record NewAttachment(
        String name, StoredFile file, @Nullable String contentId) {}
