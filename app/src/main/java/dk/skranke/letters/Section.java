package dk.skranke.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A mail or one part of it: its headers, and where its body stands in the raw bytes. */
final class Section {

    private final byte[] raw;
    private final Headers headers;
    private final int from;
    private int to;
    private final List<Section> parts = new ArrayList<>();

    Section(byte[] raw, Headers headers, int from) {
        this.raw = raw;
        this.headers = headers;
        this.from = from;
        this.to = raw.length;
    }

    Headers headers() {
        return headers;
    }

    List<Section> parts() {
        return parts;
    }

    /** The line break before a boundary belongs to the boundary. */
    void endBefore(int delimiter) {
        int end = delimiter;
        if (end > from && raw[end - 1] == '\n') {
            end--;
        }
        if (end > from && raw[end - 1] == '\r') {
            end--;
        }
        to = Math.max(from, end);
    }

    String type() {
        var type = headers.contentType().value();
        return type.isEmpty() || type.equals("text") ? "text/plain" : type;
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    boolean isEmpty() {
        return to == from;
    }

    Transfer body() {
        var encoded = Arrays.copyOfRange(raw, from, to);
        return isMultipart()
                ? new Transfer(encoded, false)
                : Transfer.decode(encoded, headers.firstOr("content-transfer-encoding", ""));
    }
}
