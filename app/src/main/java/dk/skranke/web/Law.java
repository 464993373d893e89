package dk.skranke.web;

/** How laws stand on a page: the sign of a section is not torn from its number. */
public final class Law {

    private Law() {}

    public static String held(String text) {
        return text.replace("§ ", "§\u00a0");
    }
}
