package dk.skranke.postgres;

import java.nio.file.Path;

/** Another running program holds the folder. */
public final class FolderInUse extends RuntimeException {

    private final transient Path folder;

    public FolderInUse(Path folder) {
        super("Another running program uses the folder %s. Stop it first, or choose another folder.".formatted(folder));
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
