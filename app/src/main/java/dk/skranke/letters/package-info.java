/** Reads a letter out of raw mail and writes raw mail from a letter; shows HTML that cannot hurt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dk.skranke.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
