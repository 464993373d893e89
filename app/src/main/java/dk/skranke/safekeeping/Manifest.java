package dk.skranke.safekeeping;

import java.util.List;

/**
 * What a backup holds, piece by piece, so that what is missing or altered has a name.
 *
 * @param version of the schema that the rows belong to
 * @param lost addresses of files that were already missing or damaged when the backup was made
 * @param keyPrint SHA-256 of the installation's key file, which fits or does not
 */
record Manifest(
        String version,
        List<Table> tables,
        List<Counter> counters,
        Files files,
        List<String> lost,
        List<Part> keys,
        String keyPrint) {

    /** One file of the backup, as it lies on the disk. */
    record Part(String name, long size, String sha256) {}

    /** @param sum over all rows, whatever their order */
    record Table(String schema, String name, List<String> columns, long rows, String sum, Part part) {

        String full() {
            return schema + "." + name;
        }
    }

    /** A sequence that has been used. */
    record Counter(String schema, String name, long last) {}

    /** @param list names each one of them with its size and sum */
    record Files(long count, long bytes, Part list) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
