package dk.skranke.files;

import java.io.IOException;
import java.io.InputStream;

/** Content on its way out. No byte leaves before its segment has proved to be what was kept. */
final class OpenedFile extends InputStream {

    private final ContentId id;
    private final InputStream content;

    OpenedFile(ContentId id, InputStream content) {
        this.id = id;
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return content.read(into, from, length);
        } catch (IOException damage) {
            throw new IOException(new Damaged(id, damage));
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
