package dk.skranke.api;

import java.util.Arrays;
import java.util.Optional;

/** What a token is good for. Whatever it is good for, it sees no more than its person. */
public enum Scope {
    TICKETS_READ("tickets:read"),
    TICKETS_WRITE("tickets:write"),
    DIRECTORY_READ("directory:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** As in the texts: {@code tickets-read}. */
    public String mark() {
        return code.replace(':', '-');
    }

    static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
