package dk.skranke.files;

/** The bytes on disk are not what was kept. */
public final class Damaged extends RuntimeException {

    private final ContentId id;

    Damaged(ContentId id, Throwable cause) {
        super(id.value(), cause);
        this.id = id;
    }

    public ContentId id() {
        return id;
    }
}
