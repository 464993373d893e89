package dk.skranke.files;

/** More bytes came than the limit allows. Nothing was kept. */
public final class TooLarge extends RuntimeException {

    private final long limit;

    TooLarge(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
