package dk.skranke.shared;

/** It is not there, or it is not yours to see: the reader cannot tell which. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, false);
    }
}
