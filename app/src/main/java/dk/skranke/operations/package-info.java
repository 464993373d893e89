/** Starting, first run, health and the sample office: how the program is run. */
@NullMarked
@ApplicationModule
package dk.skranke.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
