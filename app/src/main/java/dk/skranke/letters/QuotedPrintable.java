package dk.skranke.letters;

import java.nio.charset.StandardCharsets;

/** Text of any kind as short lines of ASCII that no server on the way changes or takes for its own. */
final class QuotedPrintable {

    private static final int LINE = 76;
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder();
    private int column;

    private QuotedPrintable() {}

    static String encode(String text) {
        var encoded = new QuotedPrintable();
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            encoded.line(lines[index].getBytes(StandardCharsets.UTF_8));
            if (index < lines.length - 1) {
                encoded.out.append("\r\n");
                encoded.column = 0;
            }
        }
        return encoded.out.toString();
    }

    private void line(byte[] line) {
        for (int at = 0; at < line.length; at++) {
            var last = at == line.length - 1;
            if (isPlain(line[at], last) && !(column == 0 && startsSomething(line, at))) {
                put(String.valueOf((char) line[at]), last);
            } else {
                put("=" + HEX.charAt(line[at] >> 4 & 15) + HEX.charAt(line[at] & 15), last);
            }
        }
    }

    private static boolean isPlain(byte each, boolean last) {
        var blank = each == ' ' || each == '\t';
        return blank ? !last : each > ' ' && each < 127 && each != '=';
    }

    /** A dot alone ends a mail, "From " begins one in old mailboxes. */
    private static boolean startsSomething(byte[] line, int at) {
        var start = new String(line, at, Math.min(5, line.length - at), StandardCharsets.US_ASCII);
        return start.startsWith(".") || start.equals("From ");
    }

    private void put(String characters, boolean last) {
        if (column + characters.length() > (last ? LINE : LINE - 1)) {
            out.append("=\r\n");
            column = 0;
        }
        out.append(characters);
        column += characters.length();
    }
}
