package dk.skranke.deadlines;

/** When a letter counts as received, if nothing else is proven: so many days after it was posted, by this law. */
record Fiction(Period period, String law) {}
