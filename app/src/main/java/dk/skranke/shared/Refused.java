package dk.skranke.shared;

import java.util.List;

/** The office's rules say no. Carries the key of the sentence that the reader gets, and what to fill it with. */
public class Refused extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
