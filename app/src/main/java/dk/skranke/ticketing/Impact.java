package dk.skranke.ticketing;

/** How many are hit. */
public enum Impact {
    ONE,
    TEAM,
    OFFICE
}
