/** Links: which tickets belong together, and how; what depends on something open stays open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "letters", "access", "ticketing"})
package dk.skranke.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
