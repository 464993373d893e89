package dk.skranke.api;

/** The token is good, but not for this. */
class OutOfScope extends RuntimeException {

    private final transient Scope needed;

    OutOfScope(Scope needed) {
        super(null, null, false, false);
        this.needed = needed;
    }

    Scope needed() {
        return needed;
    }
}
