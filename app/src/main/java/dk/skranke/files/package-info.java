/** Keeps bytes by content, encrypted, and gives them back safely. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dk.skranke.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
