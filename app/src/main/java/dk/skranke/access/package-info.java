/** Who may see what: the one rule, as a condition for queries. PostgreSQL's row policies say the same a second time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "office"})
package dk.skranke.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
