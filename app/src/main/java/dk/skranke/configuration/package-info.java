/** The office's configuration as text: written out, compared, and put to use in another office, all of it or nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office"})
package dk.skranke.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
