package dk.skranke.timekeeping;

/** What time was spent on. */
public enum Activity {
    CORRESPONDENCE,
    MEETING,
    DRAFTING,
    RESEARCH,
    COURT,
    ADMINISTRATION,
    OTHER
}
