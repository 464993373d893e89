package dk.skranke.web;

/** An exception as the log may hold it: its kind and where it came from, never its words, which can quote a letter. */
public final class Scrubbed extends RuntimeException {

    private Scrubbed(Throwable it) {
        super(it.getClass().getName(), it.getCause() == null ? null : new Scrubbed(it.getCause()), false, true);
        setStackTrace(it.getStackTrace());
    }

    public static Scrubbed of(Throwable it) {
        return new Scrubbed(it);
    }
}
