package dk.skranke.files;

import java.util.Map;
import org.apache.tika.Tika;

/** What a file is, by its first bytes. Its name is only asked which of the office formats a container holds. */
final class FileType {

    static final String MAIL = "message/rfc822";

    private static final Tika TIKA = new Tika();

    /** The library's words for the containers, and the world's. */
    private static final Map<String, String> CONTAINERS = Map.of(
            "application/zip", "application/zip",
            "application/x-tika-ooxml", "application/zip",
            "application/x-tika-msoffice", "application/x-ole-storage");

    private FileType() {}

    static String of(byte[] first, String name) {
        var seen = TIKA.detect(first);
        if (!CONTAINERS.containsKey(seen)) return seen;
        var named = TIKA.detect(first, FileNames.clean(name));
        return CONTAINERS.getOrDefault(named, named);
    }
}
