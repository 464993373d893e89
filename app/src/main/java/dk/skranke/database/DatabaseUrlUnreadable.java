package dk.skranke.database;

/** {@code SKRANKE_DATABASE_URL} is not of the form postgresql://owner:password@host:port/database. Never repeats it: it holds a password. */
public class DatabaseUrlUnreadable extends RuntimeException {}
