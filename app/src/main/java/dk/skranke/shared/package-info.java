/** The few words that every module needs. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dk.skranke.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
