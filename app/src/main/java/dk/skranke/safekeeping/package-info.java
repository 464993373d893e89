/** Writes a backup of an office, and brings it back into an empty place. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "files", "operations", "postgres", "shared", "web"})
package dk.skranke.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
