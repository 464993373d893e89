/** Starts or reaches PostgreSQL, and tells it in every transaction who is asking. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "postgres"})
package dk.skranke.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
