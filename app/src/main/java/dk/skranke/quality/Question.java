package dk.skranke.quality;

/** A point of the checklist. */
record Question(long id, String words) {}
