package dk.skranke.mail;

/** Something else listens on the port for mail. Whoever starts the program says so in one sentence. */
public class PortTaken extends RuntimeException {

    private final int port;

    PortTaken(int port, Throwable cause) {
        super(Integer.toString(port), cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
