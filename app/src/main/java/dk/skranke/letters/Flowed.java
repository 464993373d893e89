package dk.skranke.letters;

/** Puts the paragraphs of format=flowed text (RFC 3676) together again. */
final class Flowed {

    private static final String SIGNATURE = "-- ";

    private final boolean withoutTheBlank;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean flowing;

    private Flowed(boolean withoutTheBlank) {
        this.withoutTheBlank = withoutTheBlank;
    }

    /** @param withoutTheBlank DelSp=yes: the blank that a line ends with was only put there to break it */
    static String unwrap(String text, boolean withoutTheBlank) {
        var flowed = new Flowed(withoutTheBlank);
        var lines = text.split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            flowed.add(lines[index], index == 0);
        }
        return flowed.text.toString();
    }

    private void add(String line, boolean first) {
        int quotes = quotes(line);
        var rest = line.substring(quotes);
        if (rest.startsWith(" ")) {
            rest = rest.substring(1);
        }
        var signature = rest.equals(SIGNATURE);
        if (!first && (!flowing || quotes != depth || signature)) {
            text.append('\n');
            flowing = false;
        }
        if (!flowing && quotes > 0) {
            text.repeat(">", quotes).append(rest.isEmpty() ? "" : " ");
        }
        flowing = rest.endsWith(" ") && !signature;
        depth = quotes;
        text.append(rest, 0, flowing && withoutTheBlank ? rest.length() - 1 : rest.length());
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }
}
