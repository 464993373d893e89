package dk.skranke.api;

/** Who rang whom: they rang us, or we rang them. */
enum Direction {
    IN,
    OUT
}
