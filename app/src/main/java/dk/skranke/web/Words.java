package dk.skranke.web;

/** How words hold together where a line ends. */
public final class Words {

    private static final char NO_BREAK = '\u00a0';

    private Words() {}

    /** A title none of whose lines begins with a dash. */
    public static String held(String title) {
        return title.replace(" – ", NO_BREAK + "– ").replace(" — ", NO_BREAK + "— ");
    }
}
