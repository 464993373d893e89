package dk.skranke.operations;

/** Somebody else listens on a port that the program was told to use. */
class PortTaken extends RuntimeException {

    private final int port;

    PortTaken(int port) {
        super(Integer.toString(port));
        this.port = port;
    }

    int port() {
        return port;
    }
}
