@NullMarked
package dk.skranke.postgres;

import org.jspecify.annotations.NullMarked;
