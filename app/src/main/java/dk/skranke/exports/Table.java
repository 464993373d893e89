package dk.skranke.exports;

import java.io.IOException;
import java.util.List;

/** A table that is written row after row, and never stands in memory whole. */
interface Table extends AutoCloseable {

    /** Texts, whole numbers, days and moments; null is empty. */
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
