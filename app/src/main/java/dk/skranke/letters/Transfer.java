package dk.skranke.letters;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** Undoes the transfer encoding of a part, as far as it was done right. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Transfer(byte[] bytes, boolean broken) {

    private static final byte[] SEXTETS = sextets();

    static Transfer decode(byte[] raw, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw);
            default -> new Transfer(raw, false);
        };
    }

    /** The JDK's decoder throws on truncated input; here the whole bytes before the cut are kept. */
    static Transfer base64(byte[] raw) {
        var bytes = new ByteArrayOutputStream(raw.length / 4 * 3 + 3);
        var broken = false;
        int bits = 0;
        int held = 0;
        for (byte each : raw) {
            int sextet = SEXTETS[each & 0xFF];
            if (sextet >= 0) {
                bits = bits << 6 | sextet;
                if (++held == 4) {
                    flush(bits, held, bytes);
                    held = 0;
                }
            } else if (each == '=') {
                broken |= held == 1;
                flush(bits, held, bytes);
                held = 0;
            } else if (each > ' ' || each < 0) {
                broken = true;
            }
        }
        flush(bits, held, bytes);
        return new Transfer(bytes.toByteArray(), broken || held > 0);
    }

    private static void flush(int bits, int held, ByteArrayOutputStream bytes) {
        int aligned = bits << (6 * (4 - held));
        for (int index = 0; index < held - 1; index++) {
            bytes.write(aligned >> (16 - 8 * index));
        }
    }

    static Transfer quotedPrintable(byte[] raw) {
        var bytes = new ByteArrayOutputStream(raw.length);
        var broken = false;
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] != '=') {
                bytes.write(raw[at]);
                continue;
            }
            int end = softBreak(raw, at + 1);
            if (end >= 0) {
                at = end;
            } else if (at + 2 < raw.length && hex(raw[at + 1]) >= 0 && hex(raw[at + 2]) >= 0) {
                bytes.write(hex(raw[at + 1]) << 4 | hex(raw[at + 2]));
                at += 2;
            } else {
                bytes.write('=');
                broken = true;
            }
        }
        return new Transfer(bytes.toByteArray(), broken);
    }

    /** Where the line ends that an equals sign continues, or -1 when more than blanks stand there. */
    private static int softBreak(byte[] raw, int from) {
        for (int at = from; at < raw.length && at < from + 80; at++) {
            if (raw[at] == '\n') {
                return at;
            }
            if (raw[at] != ' ' && raw[at] != '\t' && raw[at] != '\r') {
                return -1;
            }
        }
        return from >= raw.length ? from : -1;
    }

    private static int hex(byte digit) {
        return Character.digit((char) (digit & 0xFF), 16);
    }

    private static byte[] sextets() {
        var table = new byte[256];
        Arrays.fill(table, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int index = 0; index < alphabet.length(); index++) {
            table[alphabet.charAt(index)] = (byte) index;
        }
        return table;
    }
}
