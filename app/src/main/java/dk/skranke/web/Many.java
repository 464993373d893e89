package dk.skranke.web;

/** How many there are, as far as anybody counts. */
public final class Many {

    /** Whoever counts stops here. */
    public static final int MOST = 1000;

    private Many() {}

    /** {@code 7}, {@code 999+} */
    public static String shown(int count) {
        return count < MOST ? Integer.toString(count) : MOST - 1 + "+";
    }
}
