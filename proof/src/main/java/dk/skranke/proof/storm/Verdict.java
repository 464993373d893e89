package dk.skranke.proof.storm;

/** What may be wrong. */
enum Verdict {
    /** Acknowledged and not there, or a letter that never left. */
    LOST,
    /** There twice. */
    DUP,
    /** There, but not what was given. */
    CORRUPT,
    /** A row without its file, or a file without its row that nothing explains. */
    ORPHAN,
    /** The database does not hold what it promises of itself. */
    BROKEN,
    /** An errand that was refused, or that got no answer in a long time. */
    STUCK,
    /** More than 30 seconds until all was well again. */
    SLOW
}
