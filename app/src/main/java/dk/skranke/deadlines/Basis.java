package dk.skranke.deadlines;

/** Where the law says how to count: the first day, the last day, a missing day, a day off. */
record Basis(String start, String count, String missing, String shift) {}
