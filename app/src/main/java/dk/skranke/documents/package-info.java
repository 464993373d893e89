/** Writings for the case file: a page becomes a PDF that is still readable in thirty years, with nothing fetched from outside. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package dk.skranke.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
