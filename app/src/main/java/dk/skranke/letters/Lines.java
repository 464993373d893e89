package dk.skranke.letters;

import java.util.Arrays;

/** The lines of raw mail, told by where they begin. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lines(byte[] raw) {

    boolean isEmpty(int from) {
        return raw[from] == '\n' || startsWith("\r\n", from);
    }

    byte[] unfolded(int from, int to) {
        var line = new byte[to - from];
        int length = 0;
        for (int index = from; index < to; index++) {
            if (raw[index] != '\r' && raw[index] != '\n') {
                line[length++] = raw[index];
            }
        }
        return Arrays.copyOf(line, length);
    }

    boolean startsWith(String word, int from) {
        if (from + word.length() > raw.length) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (raw[from + index] != word.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    int end(int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, raw.length);
    }

    int trimmed(int from, int end) {
        int trimmed = end;
        while (trimmed > from && (isBlank(raw[trimmed - 1]) || raw[trimmed - 1] == '\r' || raw[trimmed - 1] == '\n')) {
            trimmed--;
        }
        return trimmed;
    }

    /** Whether the line that begins here goes on with the one before. */
    boolean isFolded(int from) {
        return from < raw.length && isBlank(raw[from]);
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t';
    }
}
