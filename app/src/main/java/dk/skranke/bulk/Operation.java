package dk.skranke.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param change nothing while it is being chosen
 * @param way the list that the tickets were chosen from
 */
record Operation(OperationId id, State state, @Nullable Change change, String way, List<Item> items) {

    enum State {
        CHOSEN,
        SHOWN,
        DONE,
        UNDONE
    }

    String kind() {
        return change == null ? "assign" : change.kind();
    }

    /** Whether what was shown, or done, is of this kind: another one can still be chosen before it is done. */
    boolean is(String kind) {
        return change != null && change.kind().equals(kind);
    }

    boolean open() {
        return state == State.CHOSEN || state == State.SHOWN;
    }
}
