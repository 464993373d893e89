/** One change for many tickets: shown first, done by the rules of each, told, and taken back as one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "ticketing", "automation"})
package dk.skranke.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
