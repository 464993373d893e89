package dk.skranke.composing;

/** A colleague wrote on the shared draft meanwhile: nothing of theirs is lost. */
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
