package dk.skranke.bulk;

/** One change of many tickets. */
record OperationId(long value) {}
