package dk.skranke.mail;

/** A password that was kept under another key: it must be typed again. */
public class SecretLost extends RuntimeException {

    SecretLost(Throwable cause) {
        super(cause);
    }
}
