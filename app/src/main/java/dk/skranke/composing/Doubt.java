package dk.skranke.composing;

import java.util.List;
import java.util.stream.Collectors;

/** Something about a letter that looks like a mistake: asked about before it is sent. */
record Doubt(Kind kind, String about) {

    enum Kind {
        /** On the other side of the matter. */
        OPPONENT,
        /** The client, in a conversation that the client must not see. */
        CLIENT,
        /** Neither of the office nor of whoever the ticket is with. */
        OUTSIDER,
        /** Never written to on this ticket. */
        FIRST,
        /** The text speaks of a file, and there is none. */
        ATTACHMENT
    }

    /** What confirms exactly these doubts and no others. */
    static String all(List<Doubt> doubts) {
        return doubts.stream().map(it -> it.kind() + ":" + it.about()).collect(Collectors.joining(" "));
    }
}
