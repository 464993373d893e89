package dk.skranke.mail;

import org.jspecify.annotations.Nullable;

/** The server that takes our letters. */
record OutgoingServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String login,
        String password) {

    /** Never with the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
