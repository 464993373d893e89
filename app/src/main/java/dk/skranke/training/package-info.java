/** The first day: tours through the program that begin where somebody stopped, and the record of who has been shown what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office"})
package dk.skranke.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
