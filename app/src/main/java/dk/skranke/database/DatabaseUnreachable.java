package dk.skranke.database;

/** PostgreSQL does not answer, or not to this name and password, when the program starts. */
public class DatabaseUnreachable extends RuntimeException {

    public DatabaseUnreachable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
