package dk.skranke.mail;

/** Another attempt, on this node or another, has the letter in hand: this one was thought dead. */
class TakenOver extends RuntimeException {

    TakenOver() {
        super(null, null, false, false);
    }
}
