package dk.skranke.ticketing;

/** Whose turn it is. */
public enum Ball {
    US,
    CLIENT,
    OTHER
}
