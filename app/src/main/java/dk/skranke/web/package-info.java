/** Layout, components, rendering of pages, languages, errors and live updates: what every page shares. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package dk.skranke.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
