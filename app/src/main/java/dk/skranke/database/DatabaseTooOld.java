package dk.skranke.database;

/** PostgreSQL answers, but is older than 16. */
public class DatabaseTooOld extends RuntimeException {

    DatabaseTooOld(int version) {
        super(Integer.toString(version));
    }
}
