/** What a ticket can be about: categories with their words, guideline and team. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "office"})
package dk.skranke.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
