package dk.skranke.composing;

/** Somebody wrote on the draft meanwhile, a colleague or the same person elsewhere: nothing of it is lost. */
class Overtaken extends RuntimeException {

    private final transient Draft draft;

    Overtaken(Draft draft) {
        super(null, null, false, false);
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }
}
