package dk.skranke.safekeeping;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts rows, one a line, and sums them so that their order does not matter: two tables with one sum hold the same rows. */
final class RowSum extends OutputStream {

    private final MessageDigest row = Sha256.digest();
    private final long[] sum = new long[4];
    private long rows;
    private boolean midway;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        var start = from;
        for (var i = from; i < from + length; i++) {
            if (bytes[i] != '\n') continue;
            row.update(bytes, start, i - start);
            add();
            start = i + 1;
        }
        midway = start < from + length || (midway && start == from);
        row.update(bytes, start, from + length - start);
    }

    private void add() {
        var longs = ByteBuffer.wrap(row.digest()).asLongBuffer();
        for (var i = 0; i < sum.length; i++) sum[i] += longs.get(i);
        rows++;
        midway = false;
    }

    long rows() {
        return rows;
    }

    /** A last row without its end is none of ours, and then no sum fits. */
    String sum() {
        if (midway) return "";
        var bytes = ByteBuffer.allocate(sum.length * Long.BYTES);
        for (var it : sum) bytes.putLong(it);
        return HexFormat.of().formatHex(bytes.array());
    }
}
