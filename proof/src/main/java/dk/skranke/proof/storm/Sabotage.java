package dk.skranke.proof.storm;

import dk.skranke.proof.Options;
import java.util.Arrays;
import java.util.Locale;

/** A program that was spoilt on purpose, and the kill that brings it to light. */
enum Sabotage {
    /** Mail: "taken" is said first, and the ticket is committed half a second later. */
    ACK_BEFORE_COMMIT(Kind.SMTP, true, 300, Victim.PROGRAM, Verdict.LOST),
    /** The mail is marked in its mailbox first, and committed half a second later. */
    IMAP_FLAG_BEFORE_COMMIT(Kind.IMAP, true, 1500, Victim.PROGRAM, Verdict.LOST),
    /** The reply is committed, and its letter is put in the outbox in a transaction after that. */
    OUTBOX_APART(Kind.REPLY, false, 900, Victim.PROGRAM, Verdict.LOST),
    /** The row of a file is committed first, and its bytes are put in their place a second later. */
    FILE_AFTER_COMMIT(Kind.REPLY, true, 150, Victim.PROGRAM, Verdict.ORPHAN),
    /** PostgreSQL answers before its log is on the disk. */
    SYNCHRONOUS_COMMIT_OFF(Kind.CREATE, true, 30, Victim.POSTGRESQL, Verdict.LOST);

    final Kind kind;
    final boolean answered;
    final int window;
    final Victim victim;
    final Verdict expected;

    /**
     * @param answered whether the kill follows an acknowledgement; otherwise the beginning of an attempt
     * @param window the longest time between that and the kill, in milliseconds
     */
    Sabotage(Kind kind, boolean answered, int window, Victim victim, Verdict expected) {
        this.kind = kind;
        this.answered = answered;
        this.window = window;
        this.victim = victim;
        this.expected = expected;
    }

    /** All but the last are done to the program itself. */
    boolean needsAgent() {
        return this != SYNCHRONOUS_COMMIT_OFF;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Sabotage named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Options.Unclear("Unknown sabotage: " + word + ". There are: all, "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Sabotage::word).toList())
                        + "."));
    }
}
