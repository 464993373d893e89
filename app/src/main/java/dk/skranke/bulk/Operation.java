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
}
