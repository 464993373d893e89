/** The words of attached files, read by a process of their own that can hurt nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "files", "letters", "office", "ticketing"})
package dk.skranke.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
