package dk.skranke.composing;

import java.util.List;

/** Nothing is sent before the writer has confirmed what looks like a mistake. */
class Doubtful extends RuntimeException {

    private final transient List<Doubt> doubts;

    Doubtful(List<Doubt> doubts) {
        super(null, null, false, false);
        this.doubts = doubts;
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
