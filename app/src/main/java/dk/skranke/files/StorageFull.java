package dk.skranke.files;

import java.io.IOException;

/** The disk has no room for the bytes. Nothing was kept. */
public final class StorageFull extends RuntimeException {

    StorageFull(IOException cause) {
        super(cause);
    }
}
