package dk.skranke.api;

import java.net.URI;

/** Where the interface lies. */
final class Place {

    static final String ROOT = "/api/v1";

    private Place() {}

    static URI ticket(long number) {
        return URI.create(ROOT + "/tickets/" + number);
    }
}
