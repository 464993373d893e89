/** Clients, their matters and the people who write for them, as far as tickets need them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "office", "web"})
package dk.skranke.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
