package dk.skranke.safekeeping;

/** Why nothing comes of it, as a key into the bundle and what stands in the sentence. */
class Unable extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    Unable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    boolean isAboutTheWords() {
        return key.startsWith("option-");
    }

    String sentence() {
        return Say.text(key, arguments);
    }
}
