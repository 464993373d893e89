package dk.skranke.web;

import java.util.Optional;

/** What goes along beside whatever page somebody reads, where its address says so. Costs no statement. */
public interface Companion {

    /** @param path with its query */
    Optional<Page> beside(Viewer viewer, String path);
}
