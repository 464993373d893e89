package dk.skranke.web;

/** What a controller returns: everything that one template reads, and nothing else. */
public interface Page {

    /** The HTTP status; 422 for a form that comes back with its errors. */
    default int status() {
        return 200;
    }
}
