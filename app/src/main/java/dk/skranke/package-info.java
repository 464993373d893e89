@NullMarked
package dk.skranke;

import org.jspecify.annotations.NullMarked;
