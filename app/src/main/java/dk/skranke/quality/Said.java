package dk.skranke.quality;

/** To a point: it is so, it is not, it does not matter here. */
enum Said {
    YES,
    NO,
    NA
}
