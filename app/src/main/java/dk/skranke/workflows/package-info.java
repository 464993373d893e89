/** Workflows as data: statuses, moves and who may make them; whether that can work, and how it looks drawn. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "forms"})
package dk.skranke.workflows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
