package dk.skranke.proof.storm;

/** What is asked of the program. */
enum Kind {
    CREATE,
    NOTE,
    REPLY,
    SMTP,
    IMAP;

    /** Whether it makes a ticket of its own; otherwise it is written on one. */
    boolean opensTicket() {
        return this == CREATE || isMail();
    }

    boolean isMail() {
        return this == SMTP || this == IMAP;
    }
}
