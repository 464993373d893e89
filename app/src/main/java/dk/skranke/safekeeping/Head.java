package dk.skranke.safekeeping;

import dk.skranke.safekeeping.Manifest.Part;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read of a backup. Written last: without it there is no backup.
 *
 * @param id drawn anew for each, and bound to each of its sealed parts
 * @param lock null when it lies open
 */
record Head(int format, String id, String made, @Nullable Lock lock, Part manifest) {

    static final int FORMAT = 1;
    static final String FILE = "backup.json";

    /** How the passphrase becomes the key, and by what one sees that it is the right one. */
    record Lock(byte[] salt, int memoryKb, int passes, byte[] check) {}
}
