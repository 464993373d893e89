package dk.skranke.letters;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are read when they are needed, and never all at once. */
@FunctionalInterface
public interface ByteSource {

    InputStream open() throws IOException;
}
