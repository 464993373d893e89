package dk.skranke.files;

/** No bytes are kept under the address. */
public final class Missing extends RuntimeException {

    private final ContentId id;

    Missing(ContentId id) {
        super(id.value());
        this.id = id;
    }

    public ContentId id() {
        return id;
    }
}
