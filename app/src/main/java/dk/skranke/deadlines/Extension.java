package dk.skranke.deadlines;

/** Who can make a period longer. */
enum Extension {
    NOBODY,
    COURT,
    AUTHORITY,
    PARTIES
}
