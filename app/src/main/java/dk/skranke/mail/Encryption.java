package dk.skranke.mail;

/** How a connection to a mail server is kept from being read. */
public enum Encryption {
    TLS,
    STARTTLS,
    NONE
}
