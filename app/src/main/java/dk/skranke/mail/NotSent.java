package dk.skranke.mail;

/** A letter was not taken, or nobody knows. The reason is a class, never what a server said. */
class NotSent extends RuntimeException {

    enum Verdict {
        LATER,
        NEVER,
        /** The whole letter was handed over, and the answer did not come. */
        UNKNOWN
    }

    private final Verdict verdict;
    private final String reason;

    NotSent(Verdict verdict, String reason, Throwable cause) {
        super(reason, cause);
        this.verdict = verdict;
        this.reason = reason;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }
}
