/** Finds tickets by their words, and nothing that one may not see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "office", "matters", "catalogue", "filtering", "ticketing"})
package dk.skranke.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
