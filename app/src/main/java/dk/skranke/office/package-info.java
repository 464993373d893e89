/** The office: its people, teams and roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
package dk.skranke.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
