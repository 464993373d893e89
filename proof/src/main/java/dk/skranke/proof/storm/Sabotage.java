package dk.skranke.proof.storm;

import dk.skranke.proof.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A program that was spoilt on purpose, the kill that brings it to light, and what must then be found. */
enum Sabotage {
    /** Mail: "taken" is said first, and the ticket is committed later. */
    ACK_BEFORE_COMMIT(Kind.SMTP, true, 0, 300, Victim.PROGRAM, "LOST .*kind=SMTP.* is not there"),
    /** The mail is marked in its mailbox first, and committed later. */
    IMAP_FLAG_BEFORE_COMMIT(Kind.IMAP, true, 1500, 2500, Victim.PROGRAM, "LOST .*kind=IMAP.* is not there"),
    /** The reply is committed, and its letter is put in the outbox in a transaction after that. */
    OUTBOX_APART(Kind.REPLY, false, 1500, 3500, Victim.PROGRAM, "LOST .*kind=REPLY.* was never put in the outbox"),
    /** The row of a file is committed first, and its bytes are put in their place later. */
    FILE_AFTER_COMMIT(Kind.REPLY, true, 0, 150, Victim.PROGRAM, "ORPHAN .*a row without its file.*"),
    /** PostgreSQL answers before its log is on the disk. */
    SYNCHRONOUS_COMMIT_OFF(Kind.CREATE, true, 0, 30, Victim.POSTGRESQL, "LOST .*kind=CREATE.* is not there");

    final Kind kind;
    final boolean answered;
    final int earliest;
    final int latest;
    final Victim victim;
    private final Pattern proof;

    /**
     * @param answered whether the kill follows an acknowledgement; otherwise the beginning of an attempt
     * @param earliest and latest: the kill after that, in milliseconds
     * @param proof the sentence that convicts it; any other finding might have any other reason
     */
    Sabotage(Kind kind, boolean answered, int earliest, int latest, Victim victim, String proof) {
        this.kind = kind;
        this.answered = answered;
        this.earliest = earliest;
        this.latest = latest;
        this.victim = victim;
        this.proof = Pattern.compile(proof);
    }

    /** What convicts it. */
    List<String> proofs(Findings findings) {
        return findings.sentences().stream()
                .filter(it -> proof.matcher(it).matches())
                .toList();
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
