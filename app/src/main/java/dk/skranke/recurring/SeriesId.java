package dk.skranke.recurring;

record SeriesId(long value) {}
