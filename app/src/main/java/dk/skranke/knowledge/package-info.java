/** What the office knows and says again and again: texts to put into letters and notes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "configuration"})
package dk.skranke.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
